import { page } from "../helpers/method/page-settings.ts";
import { addScript } from "../helpers/platform/add-script.ts";
import { deviceStorage } from "../helpers/platform/device-storage.ts";
import { applyTheme, chosenTheme } from "../helpers/platform/theme.ts";
import "../phone/app.ts";
import type { PhoneApp } from "../phone/app.ts";
import { Session } from "../session/session.ts";
import { forgetOld } from "../session/visit.ts";

/** How long the first page is left alone with the line, in milliseconds. */
const READING = 2_000;

const kept = deviceStorage();
forgetOld(kept);
applyTheme(chosenTheme(kept));

const { code, language, later } = page();
const app = document.querySelector("phone-app") as PhoneApp;
app.session = new Session({ code, role: "participant", screen: "phone", language, storage: kept });
// Whoever reads the notice first leaves the line to the fonts; entering waits for it.
setTimeout(() => void addScript(later), READING);
