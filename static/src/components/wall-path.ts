import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import type { Meeting } from "../replica/records.ts";
import { phasePath } from "../selectors/meeting.ts";

/** The path of the meeting: every heading, the current one largest, for the last row. */
export function wallPath(meeting: Meeting): TemplateResult {
  return html`<ol class="wall-path" aria-label=${text("common.path.label")}>
    ${phasePath(meeting).map(
      ({ title, state }) => html`<li
        data-state=${state} aria-current=${state === "now" ? "step" : "false"}
      ><span>${title}</span></li>`,
    )}
  </ol>`;
}
