import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import type { Meeting } from "../../replica/records.ts";
import { phasePath } from "../../selectors/meeting.ts";

/** The path of the meeting: the current heading in full, the others in short. */
export function wallPath(meeting: Meeting): TemplateResult {
  return html`<ol class="wall-path" aria-label=${text("common.path.label")}>
    ${phasePath(meeting).map(
      ({ title, state }) => html`<li
        data-state=${state} aria-current=${state === "now" ? "step" : "false"}
      ><span>${state === "now" ? title : (page().headings[title] ?? title)}</span></li>`,
    )}
  </ol>`;
}
