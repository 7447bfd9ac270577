import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Card } from "../../replica/records.ts";
import { look } from "../../selectors/cards.ts";
import type { Identified } from "../../selectors/records.ts";
import { kindLine, kindText } from "../../shared/written/card-kind.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import type { View, WallView } from "../frame/view.ts";
import { cardsPerPage } from "../frame/wall-size.ts";
import { gridView } from "../pages/grid-view.ts";

/** A heading over a page of cards: in larger letters it would push the last row over the foot. */
export function overCards(words: string): TemplateResult {
  return html`<span class="over-cards">${wholeWords(words)}</span>`;
}

/** Cards by their titles, in a grid; with controls, each can be shown large. */
export function cardsView(
  view: WallView,
  title: TemplateResult | string,
  cards: readonly Identified<Card>[],
  room = cardsPerPage(view.size),
): View {
  return gridView(title, room, cards, (card) => wallCard(view, card));
}

function wallCard(view: WallView, card: Identified<Card>): TemplateResult {
  return html`<article
    class="card wall-card" data-look=${look(card.kind, card.nature)}
    data-length=${card.title.length > 42 ? "long" : "short"}
  >
    ${wallKind(card)}
    <h2 class="card-title" lang=${view.language}>${wholeWords(typeset(card.title, view.language))}</h2>
    ${view.hasControls ? projectButton(view, card.id, card.title) : ""}
  </article>`;
}

/** A line above a title: the icon and the word of the kind of card. */
export function wallKind(card: Card): TemplateResult | string {
  const words = [kindText(card.kind, card.nature)];
  if (card.facilitator) words.push(text("common.facilitator_input"));
  return kindLine(card, words);
}

/** A button over the whole card that shows it large, named after the card. */
export function projectButton({ send }: WallView, item: string, title: string): TemplateResult {
  return html`<button
    type="button" class="cover-button" aria-label=${text("wall.controls.large", { title })}
    @click=${() => send("project", { item })}
  ></button>`;
}
