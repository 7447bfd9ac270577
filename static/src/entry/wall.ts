import { deviceStorage } from "../helpers/platform/device-storage.ts";
import { applyTheme, chosenTheme } from "../helpers/platform/theme.ts";
import { text } from "../helpers/text/text.ts";
import "../wall/frame/settings.ts";
import { Session } from "../session/session.ts";
import { WallApp } from "../wall/app.ts";
import { keepAwake } from "../wall/frame/awake.ts";
import { enterWall } from "../wall/frame/entrance.ts";
import { isInRoom } from "../wall/frame/wall-size.ts";

/** After so long without an answer the wall says so, in milliseconds. */
const LATE = 5_000;

const storage = deviceStorage();
applyTheme(chosenTheme(storage));

const place = document.getElementById("wall") as HTMLElement;
const late = setTimeout(() => {
  place.textContent = text("common.connection.no_answer");
}, LATE);
const opened = await enterWall(storage);
clearTimeout(late);
if (opened instanceof Session) {
  const app = new WallApp();
  app.session = opened;
  place.replaceWith(app);
  opened.start();
  if (isInRoom()) keepAwake();
} else place.textContent = text(`common.connection.${opened}`);
