import { shelf } from "../helpers/storage.ts";
import { applyTheme, chosenTheme } from "../helpers/theme.ts";

applyTheme(chosenTheme(shelf()));
