import { shelf } from "../helpers/storage.ts";
import { applyTheme, chosenTheme } from "../helpers/theme.ts";
import "../components/cycle-app.ts";

applyTheme(chosenTheme(shelf()));
