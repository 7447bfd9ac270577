import { shelf } from "../helpers/storage.ts";
import { applyTheme, chosenTheme } from "../helpers/theme.ts";
import { forgetOld } from "../session/visit.ts";
import "../components/door-app.ts";

const kept = shelf();
forgetOld(kept);
applyTheme(chosenTheme(kept));
