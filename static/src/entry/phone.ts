import { page } from "../helpers/method/page-settings.ts";
import { addScript } from "../helpers/platform/add-script.ts";
import { deviceStorage } from "../helpers/platform/device-storage.ts";
import { applyTheme, chosenTheme } from "../helpers/platform/theme.ts";
import "../phone/app.ts";
import type { PhoneApp } from "../phone/app.ts";
import { Session } from "../session/session.ts";
import { forgetOld } from "../session/visit.ts";
import { showChosenFrench } from "../shared/page/plain-french.ts";

/** How long the second part of the script waits, so that the first page loads first, in milliseconds. */
const READING = 2_000;

const storage = deviceStorage();
forgetOld(storage);
applyTheme(chosenTheme(storage));

const { code, language, later } = page();
const app = document.querySelector("phone-app") as PhoneApp;
app.session = new Session({
  code,
  role: "participant",
  screen: "phone",
  language,
  storage: storage,
});
void showChosenFrench(storage);
// While a person reads the notice the fonts load. Entering the meeting waits for this script.
setTimeout(() => void addScript(later), READING);
