import { html } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { cardsInOrder } from "../../selectors/cards.ts";
import { allOf } from "../../selectors/records.ts";
import "../../grouping/board.ts";
import { leading, one, quiet, running, type WallScreen, type WallView } from "../frame/view.ts";
import { cardsView } from "./cards.ts";

/** The group watches its cards come together; with the controls, it is done here. */
export function groupScreen(view: WallView): WallScreen {
  const { session, step, commands, language } = view;
  if (!commands && allOf(view.records, "theme").length === 0) return ungrouped(view);
  return one(
    "group",
    running(html`<h1 class="hidden" lang=${step.titleLanguage ?? language}>${step.title}</h1><grouping-board
      .session=${session} .editable=${commands} data-editable=${commands}
    ></grouping-board>`),
  );
}

/** Before there is a theme the cards stand as they were. */
function ungrouped(view: WallView): WallScreen {
  const cards = cardsInOrder(view.records);
  if (cards.length === 0) {
    return one(
      "group",
      leading(view.step.title, view.step.titleLanguage ?? view.language, quiet("wall.cards.empty")),
    );
  }
  return one("group", cardsView(view, text("common.group.tray"), cards));
}
