import { html, nothing, type TemplateResult } from "lit-html";
import type { View } from "../frame/view.ts";
import type { Paging } from "./paging.ts";

/** The current view. Views whose pages must be counted are drawn too, hidden. */
export function drawViews(views: readonly View[], paging: Paging): TemplateResult {
  return html`${views.map(({ pages, draw }, index) => {
    const here = index === paging.view;
    if (!here && pages !== null) return nothing;
    return html`<div class="view" data-view=${index} ?data-away=${!here}>
      ${draw(here ? paging.page : 0)}
    </div>`;
  })}`;
}
