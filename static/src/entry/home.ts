import { deviceStorage } from "../helpers/platform/device-storage.ts";
import { applyTheme, chosenTheme } from "../helpers/platform/theme.ts";
import { forgetOld } from "../session/visit.ts";
import "../home/app.ts";
import { showChosenFrench } from "../shared/page/plain-french.ts";

const storage = deviceStorage();
forgetOld(storage);
applyTheme(chosenTheme(storage));
void showChosenFrench(storage);
