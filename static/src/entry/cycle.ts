import { deviceStorage } from "../helpers/platform/device-storage.ts";
import { applyTheme, chosenTheme } from "../helpers/platform/theme.ts";
import "../cycle/app.ts";

applyTheme(chosenTheme(deviceStorage()));
