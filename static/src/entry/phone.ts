import { soon } from "../helpers/frame.ts";
import { page } from "../helpers/page.ts";
import { addScript } from "../helpers/script.ts";
import { shelf } from "../helpers/storage.ts";
import { applyTheme, chosenTheme } from "../helpers/theme.ts";
import "../components/phone-app.ts";
import type { PhoneApp } from "../components/phone-app.ts";
import { Session } from "../session/session.ts";
import { forgetOld } from "../session/visit.ts";

const kept = shelf();
forgetOld(kept);
applyTheme(chosenTheme(kept));

const { code, language, later } = page();
const app = document.querySelector("phone-app") as PhoneApp;
app.session = new Session({ code, role: "participant", screen: "phone", language, shelf: kept });
// Once the first page is drawn, and not when something of it is asked for: the network may be gone.
soon(() => void addScript(later).then(() => app.update()));
