import { html } from "lit-html";
import "./grouping-board.ts";
import { one, running, type WallScreen, type WallView } from "./wall-view.ts";

/** The group watches its cards come together; with the controls, it is done here. */
export function groupScreen({ session, step, commands }: WallView): WallScreen {
  return one(
    "group",
    running(html`<h1 class="hidden">${step.title}</h1><grouping-board
      .session=${session} .editable=${commands} data-editable=${commands}
    ></grouping-board>`),
  );
}
