import { html, nothing, type TemplateResult } from "lit-html";
import type { View } from "../frame/view.ts";
import type { Flow } from "./flow.ts";

/** The view that is shown; those whose pages are measured stand behind it, unseen and maybeStored. */
export function stage(views: readonly View[], flow: Flow): TemplateResult {
  return html`${views.map(({ pages, draw }, index) => {
    const here = index === flow.view;
    if (!here && pages !== null) return nothing;
    return html`<div class="view" data-view=${index} ?data-away=${!here}>
      ${draw(here ? flow.page : 0)}
    </div>`;
  })}`;
}
