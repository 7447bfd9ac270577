import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Card } from "../../replica/records.ts";
import { look } from "../../selectors/cards.ts";
import type { Identified } from "../../selectors/records.ts";
import { icon } from "../../shared/icons.ts";
import { roomForCards } from "../frame/seats.ts";
import type { View, WallView } from "../frame/view.ts";
import { gridded } from "../pages/grid.ts";

/** Cards by their titles, page by page; with the controls, each can be made large. */
export function cardsView(
  view: WallView,
  title: TemplateResult | string,
  cards: readonly Identified<Card>[],
  room = roomForCards(view.seats),
): View {
  return gridded(title, room, cards, (card) => wallCard(view, card));
}

function wallCard(view: WallView, card: Identified<Card>): TemplateResult {
  return html`<article
    class="card wall-card" data-look=${look(card.kind, card.nature)}
    data-length=${card.title.length > 42 ? "long" : "short"}
  >
    ${wallKind(card)}
    <h2 class="card-title" lang=${view.language}>${typeset(card.title, view.language)}</h2>
    ${view.commands ? largeButton(view, card.id, card.title) : ""}
  </article>`;
}

/** One line above a title: the icon and the word of what the card is. */
export function wallKind({ kind, nature, facilitator }: Card): TemplateResult {
  const words = [text(nature ? `common.nature.${nature}` : `common.kind.${kind}`)];
  if (facilitator) words.push(text("common.facilitator_input"));
  return html`<span class="card-kind">${icon(look(kind, nature))}<span>${words.join(" · ")}</span></span>`;
}

/** The whole card answers to a tap, through one button that is named after it. */
export function largeButton({ give }: WallView, item: string, title: string): TemplateResult {
  return html`<button
    type="button" class="cover-button" aria-label=${text("wall.controls.large", { title })}
    @click=${() => give("project", { item })}
  ></button>`;
}
