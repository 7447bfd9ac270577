import { html, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { Card } from "../replica/records.ts";
import { look } from "../selectors/cards.ts";
import { icon } from "../shared/icons.ts";
import type { Placed } from "./model/arrangement.ts";
import type { GroupingView } from "./view.ts";

/** All that shows of the hand where these cards are: which of them it holds, or chooses. */
export function inHand({ hand }: GroupingView, cards: readonly Placed[]): unknown[] {
  const held = new Set(hand.cards);
  return [cards.flatMap(({ id }) => (held.has(id) ? id : [])).join(), hand.choosing];
}

/**
 * The cards of a place, each a button when they may be moved; an unchanged one is left alone. On the
 * wall they go over columns and pages.
 */
export function groupingCards(view: GroupingView, cards: readonly Placed[]): TemplateResult {
  const { hand, editable, language } = view;
  const held = new Set(hand.cards);
  return html`<ul class="grouping-cards" data-run>
    ${repeat(
      cards,
      ({ id }) => id,
      ({ id, card }) => html`<li data-slot=${id}>
        ${guard([card, held.has(id), hand.choosing, editable, language], () =>
          editable ? movable(view, id, card) : still(view, card),
        )}
      </li>`,
    )}
  </ul>`;
}

function movable(view: GroupingView, id: string, card: Card): TemplateResult {
  const { hand } = view;
  return html`<button
    type="button" class="card grouping-card" data-card=${id} data-look=${look(card.kind, card.nature)}
    aria-pressed=${hand.cards.includes(id)}
    @click=${(event: MouseEvent) => tapped(event, view, id)}
  >
    ${
      hand.choosing
        ? html`<span class="grouping-tick" aria-hidden="true">${icon("check")}</span>`
        : html`<span class="grouping-grip" aria-hidden="true">${icon("grip")}</span>`
    }
    ${inside(view, card)}
  </button>`;
}

/** With Ctrl or ⌘ one more is chosen, with Shift all up to here. */
function tapped(event: MouseEvent, { moves }: GroupingView, id: string): void {
  event.stopPropagation();
  if (event.ctrlKey || event.metaKey) moves.toggle(id);
  else if (event.shiftKey) moves.reach(id);
  else moves.tapCard(id);
}

function still(view: GroupingView, card: Card): TemplateResult {
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
