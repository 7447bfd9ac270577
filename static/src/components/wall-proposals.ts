import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import { itemTitle } from "../selectors/cards.ts";
import type { WallView } from "./wall-view.ts";

/** What the group leaves for another time, as large and in the same colours as the rest. */
export function keptList(view: WallView, kept: string[]): TemplateResult | string {
  if (kept.length === 0) return "";
  return html`<h2 class="kept-title">${text("wall.shortlist.kept")}</h2>${proposals(view, kept)}`;
}

/** Proposals by name, in the order in which they were deposited. */
export function proposals(
  view: WallView,
  items: readonly string[],
  rescued: ReadonlySet<string> = new Set(),
): TemplateResult {
  return html`<ul class="proposals">${items.map(
    (id) => html`<li class="proposal-row">
      <p class="proposal-name" lang=${view.language}>
        ${typeset(itemTitle(view.records, id), view.language)}
      </p>
      ${rescued.has(id) ? html`<p class="proposal-more">${text("wall.shortlist.added")}</p>` : ""}
    </li>`,
  )}</ul>`;
}
