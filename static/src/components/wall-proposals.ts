import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import { itemTitle } from "../selectors/cards.ts";
import { choiceOf } from "../selectors/choice.ts";
import type { WallView } from "./wall-view.ts";

/** What the group leaves for another time, as large and in the same colours as the rest. */
export function keptList(view: WallView, kept: string[]): TemplateResult | string {
  if (kept.length === 0) return "";
  return html`<h2 class="kept-title">${text("wall.shortlist.kept")}</h2>${proposals(view, kept)}`;
}

/**
 * Proposals by name, in the order in which they were deposited. Between two rounds, with the
 * controls, each can be marked as what the group has just agreed on aloud.
 */
export function proposals(
  view: WallView,
  items: readonly string[],
  rescued: ReadonlySet<string> = new Set(),
): TemplateResult {
  const stage = choiceOf(view.records)?.stage;
  const free = view.commands && stage !== "resonance" && stage !== "check";
  return html`<ul class="proposals">${items.map((id) => {
    const more = rescued.has(id) ? text("wall.shortlist.added") : "";
    return html`<li>${free ? markable(view, id, more) : still(view, id, more)}</li>`;
  })}</ul>`;
}

function still(view: WallView, id: string, more: string): TemplateResult {
  return html`<div class="proposal-row">${inside(view, id, more)}</div>`;
}

function markable(view: WallView, id: string, more: string): TemplateResult {
  return html`<button
    type="button" class="proposal-row" aria-pressed=${view.marked.has(id)}
    @click=${() => view.mark(id)}
  >${inside(view, id, more)}</button>`;
}

function inside({ records, language }: WallView, id: string, more: string): TemplateResult {
  return html`<span class="proposal-name" lang=${language}>
      ${typeset(itemTitle(records, id), language)}
    </span>
    ${more ? html`<span class="proposal-more">${more}</span>` : ""}`;
}
