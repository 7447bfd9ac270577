import { html, type TemplateResult } from "lit-html";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { text } from "../../helpers/text/text.ts";

/** The links to what the board says of itself, which open beside the meeting. */
export function aboutLinks(): TemplateResult {
  return html`${aboutLink("/confiance", text("common.trust"))}
    ${aboutLink("/accessibilite", text("common.accessibility"))}`;
}

export function aboutLink(path: string, words: string): TemplateResult {
  return html`<p><a class="text-button" href=${ownPath(path)} target="_blank" rel="noopener">${words}</a></p>`;
}
