import { shelf } from "../helpers/storage.ts";
import { text } from "../helpers/text.ts";
import { applyTheme, chosenTheme } from "../helpers/theme.ts";
import "../components/wall-settings.ts";
import { WallApp } from "../components/wall-app.ts";
import { keepAwake } from "../components/wall-awake.ts";
import { enterWall } from "../components/wall-entrance.ts";
import { Session } from "../session/session.ts";

const kept = shelf();
applyTheme(chosenTheme(kept));

const place = document.getElementById("wall") as HTMLElement;
const opened = await enterWall(kept);
if (opened instanceof Session) {
  const app = new WallApp();
  app.session = opened;
  place.replaceWith(app);
  opened.start();
  keepAwake();
} else place.textContent = text("common.connection.unknown");
