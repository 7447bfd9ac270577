import { html, type TemplateResult } from "lit-html";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { text } from "../../helpers/text/text.ts";

/** The link to the declaration of accessibility, which opens beside the meeting. */
export function accessibilityLink(): TemplateResult {
  return html`<p><a class="text-button" href=${ownPath("/accessibilite")} target="_blank" rel="noopener"
    >${text("common.accessibility")}</a></p>`;
}
