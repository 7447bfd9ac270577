import { page } from "../helpers/method/page-settings.ts";
import { deviceStorage } from "../helpers/platform/device-storage.ts";
import { applyTheme, chosenTheme } from "../helpers/platform/theme.ts";
import "../console/app.ts";
import type { ConsoleApp } from "../console/app.ts";
import { enterConsole } from "../console/frame/entrance.ts";
import { BOARD } from "../session/predict/board.ts";
import { OWN } from "../session/predict/own.ts";
import { Session } from "../session/session.ts";

const storage = deviceStorage();
applyTheme(chosenTheme(storage));

const { code, language } = page();
const app = document.querySelector("console-app") as ConsoleApp;
app.session = new Session({
  code,
  role: "facilitator",
  screen: "console",
  language,
  storage: storage,
  predictions: BOARD,
});
app.session.predictOwn(OWN);
void enterConsole(app.session);
