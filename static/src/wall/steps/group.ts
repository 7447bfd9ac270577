import { html } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { cardsInOrder, themesWithCards } from "../../selectors/cards.ts";
import "../../grouping/board.ts";
import {
  leading,
  measuredView,
  one,
  quietNow,
  type WallScreen,
  type WallView,
} from "../frame/view.ts";
import { cardsView, overCards } from "./cards.ts";
import { wordsForTheWall } from "./speak.ts";

/** The board on which cards are grouped; with controls, it can be edited here. */
export function groupScreen(view: WallView): WallScreen {
  const { session, step, hasControls, language } = view;
  if (!hasControls && themesWithCards(view.records).every(({ cards }) => cards.length === 0)) {
    return ungrouped(view);
  }
  const board =
    measuredView(html`<h1 class="hidden" lang=${step.titleLanguage ?? language}>${step.title}</h1><grouping-board
      .session=${session} .paged=${true} .editable=${hasControls} data-editable=${hasControls}
    ></grouping-board>`);
  return { ...one("group", board), now: grouping(view) };
}

/** Before there is a theme with cards: the cards in a grid. */
function ungrouped(view: WallView): WallScreen {
  const cards = cardsInOrder(view.records);
  if (cards.length === 0) {
    return one(
      "group",
      leading(
        view.step.title,
        view.step.titleLanguage ?? view.language,
        quietNow(text("wall.cards.empty")),
      ),
    );
  }
  const tray = cardsView(view, overCards(text("common.group.tray")), cards);
  return { ...one("group", tray), now: grouping(view) };
}

function grouping(view: WallView): string {
  return wordsForTheWall(view) ?? text("wall.group.now");
}
