import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";

/** The link to the declaration of accessibility, which opens beside the meeting. */
export function accessibilityLink(): TemplateResult {
  return html`<p><a class="text-button" href="/accessibilite" target="_blank" rel="noopener"
    >${text("common.accessibility")}</a></p>`;
}
