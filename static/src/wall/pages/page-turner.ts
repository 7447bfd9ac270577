import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Paging } from "./paging.ts";

const KEYS: Record<string, 1 | -1> = {
  PageDown: 1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageUp: -1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The page turn of a key of a keyboard or a clicker; none while a field has focus. */
export function turnOf(event: KeyboardEvent): 1 | -1 | undefined {
  const target = event.target as HTMLElement;
  const busy = target.closest?.("input, textarea, select, [contenteditable]");
  if (busy || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  return KEYS[event.key];
}

/** The number of the page; with controls, also the buttons that turn it. */
export function pageTurner(
  { number, total }: Paging,
  hasControls: boolean,
  turn: (offset: 1 | -1) => void,
): TemplateResult | string {
  if (total <= 1) return "";
  const words = html`<p class="wall-page">
    ${text("common.action.page_number", { number, total })}
  </p>`;
  if (!hasControls) return words;
  const button = (
    key: "page_previous" | "page_next",
    sign: string,
    offset: 1 | -1,
    end: boolean,
  ) => html`<button
    type="button" class="turn-button" data-repeated aria-label=${text(`common.action.${key}`)} ?disabled=${end}
    @click=${() => turn(offset)}
  >${sign}</button>`;
  return html`<div class="turner">
    ${button("page_previous", "‹", -1, number <= 1)} ${words}
    ${button("page_next", "›", 1, number >= total)}
  </div>`;
}
