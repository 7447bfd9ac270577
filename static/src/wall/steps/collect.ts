import { html } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { cardsInOrder } from "../../selectors/cards.ts";
import { questionNow } from "../../selectors/meeting.ts";
import { leading, one, quiet, type WallScreen, type WallView } from "../frame/view.ts";
import { cardsView } from "./cards.ts";
import { lastMeetingTitles } from "./carried-titles.ts";
import { wordsForTheWall } from "./speak.ts";

/** Silent writing: nothing shows who writes, or how many. Then all cards at once. */
export function collectScreen(view: WallView): WallScreen {
  const { meeting, language, step } = view;
  const prompt = questionNow(view.records) || step.title;
  if (!meeting.cards_shown) {
    const own = wordsForTheWall(view);
    const below = own ? html`<p class="quiet">${own}</p>` : quiet("wall.express.silence");
    const silence = leading(prompt, language, below);
    return { name: "silence", views: [silence, ...lastMeetingTitles(view)] };
  }
  const cards = cardsInOrder(view.records);
  if (cards.length === 0)
    return one("silence", leading(prompt, language, quiet("wall.cards.empty")));
  const title = html`<span class="over-cards" lang=${language}>${typeset(prompt, language)}</span>
    <span class="hidden">${text("wall.cards.label")}</span>`;
  return one("cards", cardsView(view, title, cards));
}
