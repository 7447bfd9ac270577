import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { type PagePosition, pagesOf } from "../../selectors/pages.ts";
import type { ConsoleView } from "./view.ts";

/** Buttons that turn the pages of the walls; hidden if no wall is open or there is one page. */
export function consolePages(view: ConsoleView): TemplateResult | string {
  const { wall } = view.session.presence;
  const pages = wall && pagesOf(view.records, wall);
  if (!pages || pages.total <= 1) return "";
  const { number, total, previous, next } = pages;
  return html`<div class="console-pages" role="group" aria-label=${text("console.pages.label")}>
    ${turnButton("common.action.page_previous", "‹", turn(view, previous))}
    <span class="console-page">
      <span class="console-pages-label">${text("console.pages.label")}</span>
      ${text("common.action.page_number", { number, total })}
    </span>
    ${turnButton("common.action.page_next", "›", turn(view, next))}
  </div>`;
}

function turn({ run }: ConsoleView, position: PagePosition | null): (() => unknown) | null {
  if (!position) return null;
  const { of, view, page } = position;
  return () => run("turn_page", { of, view, page });
}

/** A button that goes to the next or the former of several; disabled without an `act`. */
export function turnButton(
  key: TextKey,
  sign: "‹" | "›",
  act: (() => unknown) | null,
): TemplateResult {
  return html`<button
    type="button" class="console-turn" data-repeated aria-label=${text(key)} title=${text(key)}
    ?disabled=${!act} @click=${() => act?.()}
  >${sign}</button>`;
}
