import { deviceStorage } from "../helpers/platform/device-storage.ts";
import { applyTheme, chosenTheme } from "../helpers/platform/theme.ts";
import { text } from "../helpers/text/text.ts";
import "../wall/frame/settings.ts";
import { Session } from "../session/session.ts";
import { WallApp } from "../wall/app.ts";
import { keepAwake } from "../wall/frame/awake.ts";
import { enterWall } from "../wall/frame/entrance.ts";

const storage = deviceStorage();
applyTheme(chosenTheme(storage));

const place = document.getElementById("wall") as HTMLElement;
const opened = await enterWall(storage);
if (opened instanceof Session) {
  const app = new WallApp();
  app.session = opened;
  place.replaceWith(app);
  opened.start();
  keepAwake();
} else place.textContent = text("wall.gone");
