import { page } from "../helpers/page.ts";
import { addScript } from "../helpers/script.ts";
import { shelf } from "../helpers/storage.ts";
import { applyTheme, chosenTheme } from "../helpers/theme.ts";
import "../components/phone-app.ts";
import type { PhoneApp } from "../components/phone-app.ts";
import { Session } from "../session/session.ts";
import { forgetOld, hasEntered } from "../session/visit.ts";

/** How long the first page is left alone with the line, in milliseconds. */
const READING = 2_000;

const kept = shelf();
forgetOld(kept);
applyTheme(chosenTheme(kept));

const { code, language, later } = page();
const app = document.querySelector("phone-app") as PhoneApp;
app.session = new Session({ code, role: "participant", screen: "phone", language, shelf: kept });
let asked = false;
function comeLater(): void {
  if (asked) return;
  asked = true;
  void addScript(later).then(() => app.update());
}

// Whoever comes back is asked something at once; whoever reads the notice first leaves the line to
// the fonts. It is not fetched when something of it is needed: then the network may be gone.
setTimeout(comeLater, hasEntered(kept, code) ? 0 : READING);
app.session.addEventListener("change", comeLater);
