import { html } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { cardsInOrder } from "../../selectors/cards.ts";
import { questionNow } from "../../selectors/meeting.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { leading, one, quietNow, type WallScreen, type WallView } from "../frame/view.ts";
import { cardsView } from "./cards.ts";
import { lastMeetingTitles } from "./carried-titles.ts";
import { wordsForTheWall } from "./speak.ts";

/** Silent writing: nothing shows who writes, or how many. Then all cards at once. */
export function collectScreen(view: WallView): WallScreen {
  const { meeting, language, step } = view;
  const question = questionNow(view.records);
  const prompt = question || step.title;
  if (!meeting.cards_shown) {
    const below = quietNow(wordsForTheWall(view) ?? text("wall.express.silence"));
    const silence = leading(prompt, language, below);
    return { name: "silence", views: [silence, ...lastMeetingTitles(view)] };
  }
  const cards = cardsInOrder(view.records);
  if (cards.length === 0)
    return one("silence", leading(prompt, language, quietNow(text("wall.cards.empty"))));
  const title = html`<span class="over-cards" lang=${language} ?data-now=${question}>${wholeWords(typeset(prompt, language))}</span>
    <span class="hidden">${text("wall.cards.label")}</span>`;
  return {
    ...one("cards", cardsView(view, title, cards)),
    now: question ? "" : text("wall.cards.now"),
  };
}
