import { page } from "../helpers/page.ts";
import { shelf } from "../helpers/storage.ts";
import { applyTheme, chosenTheme } from "../helpers/theme.ts";
import "../components/console-app.ts";
import type { ConsoleApp } from "../components/console-app.ts";
import { enterConsole } from "../components/console-entrance.ts";
import { Session } from "../session/session.ts";

const kept = shelf();
applyTheme(chosenTheme(kept));

const { code, language } = page();
const app = document.querySelector("console-app") as ConsoleApp;
app.session = new Session({ code, role: "facilitator", screen: "console", language, shelf: kept });
void enterConsole(app.session);
