import { html, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { Card } from "../replica/records.ts";
import { look } from "../selectors/cards.ts";
import { icon } from "../shared/controls/icons.ts";
import { kindLine, kindText } from "../shared/written/card-kind.ts";
import { wholeWords } from "../shared/written/whole-words.ts";
import type { PlacedCard } from "./model/arrangement.ts";
import type { GroupingView } from "./view.ts";

/** What is drawn of the selection on these cards. */
export function selectionIn({ selection }: GroupingView, cards: readonly PlacedCard[]): unknown[] {
  const items = new Set(selection.cards);
  return [cards.flatMap(({ id }) => (items.has(id) ? id : [])).join(), selection.selectingSeveral];
}

/**
 * The cards of one part of the board, each a button if it may be moved. An unchanged card is not drawn
 * again. On the wall the list runs over columns and pages.
 */
export function groupingCards(view: GroupingView, cards: readonly PlacedCard[]): TemplateResult {
  const { selection, editable, language } = view;
  const items = new Set(selection.cards);
  return html`<ul class="grouping-cards" data-run>
    ${repeat(
      cards,
      ({ id }) => id,
      ({ id, card }) => html`<li data-slot=${id}>
        ${guard([card, items.has(id), selection.selectingSeveral, editable, language], () =>
          editable ? movable(view, id, card) : readOnly(view, card),
        )}
      </li>`,
    )}
  </ul>`;
}

function movable(view: GroupingView, id: string, card: Card): TemplateResult {
  const { selection } = view;
  return html`<button
    type="button" class="card grouping-card" data-card=${id} data-look=${look(card.kind, card.nature)}
    aria-pressed=${selection.cards.includes(id)}
    @click=${(event: MouseEvent) => tapped(event, view, id)}
  >
    ${
      selection.selectingSeveral
        ? html`<span class="grouping-tick" aria-hidden="true">${icon("check")}</span>`
        : html`<span class="grouping-handle" aria-hidden="true">${icon("handle")}</span>`
    }
    ${content(view, card)}
  </button>`;
}

/** With Ctrl or ⌘ the card is added to the selection, with Shift all cards up to it. */
function tapped(event: MouseEvent, { moves }: GroupingView, id: string): void {
  event.stopPropagation();
  if (event.ctrlKey || event.metaKey) moves.toggle(id);
  else if (event.shiftKey) moves.extendTo(id);
  else moves.tapCard(id);
}

function readOnly(view: GroupingView, card: Card): TemplateResult {
  return html`<article class="card" data-look=${look(card.kind, card.nature)}>
    ${content(view, card)}
  </article>`;
}

function content({ language }: GroupingView, card: Card): TemplateResult {
  const words = [kindText(card.kind, card.nature)];
  if (card.facilitator) words.push(text("common.facilitator_input"));
  return html`${kindLine(card, words)}
    <span class="card-title" lang=${language}>${wholeWords(typeset(card.title, language))}</span>`;
}
