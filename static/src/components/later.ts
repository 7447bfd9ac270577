import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";

let here = false;

/** Said by the part of a phone's script that comes later, once all of it is there. */
export function laterIsHere(): void {
  here = true;
}

/** A page of that part; where the line is too slow, one that says to wait until it is there. */
export function later(page: () => TemplateResult): TemplateResult {
  if (here) return page();
  return html`<main class="loading">
    <p role="status">${text("common.connection.connecting")}</p>
  </main>`;
}
