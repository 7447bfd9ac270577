import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { type PagePosition, pagesOf } from "../../selectors/pages.ts";
import type { ConsoleView } from "./view.ts";

/** Buttons that turn the pages of the walls; hidden if no wall is open or there is one page. */
export function consolePages(view: ConsoleView): TemplateResult | string {
  const { wall } = view.session.presence;
  const pages = wall && pagesOf(view.records, wall);
  if (!pages || pages.total <= 1) return "";
  const { number, total, previous, next } = pages;
  return html`<div class="console-pages" role="group" aria-label=${text("console.pages.label")}>
    ${turn(view, "page_previous", "‹", previous)}
    <span class="console-page">
      <span class="console-pages-label">${text("console.pages.label")}</span>
      ${text("common.action.page_number", { number, total })}
    </span>
    ${turn(view, "page_next", "›", next)}
  </div>`;
}

function turn(
  view: ConsoleView,
  key: "page_previous" | "page_next",
  sign: string,
  page: PagePosition | null,
): TemplateResult {
  return html`<button
    type="button" class="console-turn" data-repeated aria-label=${text(`common.action.${key}`)} ?disabled=${!page}
    @click=${() => page && view.run("turn_page", { of: page.of, view: page.view, page: page.page })}
  >${sign}</button>`;
}
