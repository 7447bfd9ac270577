import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { bare } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { Card } from "../replica/records.ts";
import { look } from "../selectors/cards.ts";
import { cardsAt, type Place, sameContainer } from "../selectors/grouping.ts";
import type { Identified } from "../selectors/records.ts";
import type { GroupingView } from "./grouping-view.ts";
import { icon } from "./icons.ts";

/** The cards of a place, each a button when they may be moved, with the gap being aimed at. */
export function groupingCards(view: GroupingView, place: Place): TemplateResult {
  const cards = cardsAt(view.records, place);
  return html`<ul class="grouping-cards">
    ${repeat(
      cards,
      ({ id }) => id,
      (card) => html`<li data-aimed=${aimedBefore(view, place, bare(card.id)) || nothing}>
        ${view.editable ? movable(view, card) : still(view, card)}
      </li>`,
    )}
  </ul>`;
}

/** Whether the hand aims at the gap before this card (`null`: after the last one). */
export function aimedBefore({ hand }: GroupingView, place: Place, card: string | null): boolean {
  return sameContainer(hand.aimed, place) && hand.aimed?.before === card;
}

function movable(view: GroupingView, card: Identified<Card>): TemplateResult {
  const id = bare(card.id);
  return html`<button
    type="button" class="card grouping-card" data-card=${id} data-look=${look(card.kind, card.nature)}
    aria-pressed=${view.hand.holds("card", id)}
    @click=${(event: Event) => {
      event.stopPropagation();
      view.tapCard(card);
    }}
  >${inside(view, card)}</button>`;
}

function still(view: GroupingView, card: Identified<Card>): TemplateResult {
  return html`<article class="card" data-look=${look(card.kind, card.nature)}>
    ${inside(view, card)}
  </article>`;
}

function inside({ language }: GroupingView, card: Card): TemplateResult {
  const { kind, nature } = card;
  const words = [nature ? text(`common.nature.${nature}`) : text(`common.kind.${kind}`)];
  if (card.facilitator) words.push(text("common.facilitator_input"));
  return html`<span class="card-kind">${icon(look(kind, nature))}<span>${words.join(" · ")}</span></span>
    <span class="card-title" lang=${language}>${typeset(card.title, language)}</span>`;
}
