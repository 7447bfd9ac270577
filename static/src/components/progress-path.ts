import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import type { Meeting } from "../replica/records.ts";
import { currentPhase, phasePath } from "../selectors/meeting.ts";

/** The path of the meeting as thin marks, with the current heading in words. */
export function progressPath(
  meeting: Meeting,
  aside: TemplateResult | string = "",
): TemplateResult {
  return html`
    <ol class="path" aria-label=${text("common.path.label")}>
      ${phasePath(meeting).map(
        ({ title, state }) => html`<li
          data-state=${state}
          aria-current=${state === "now" ? "step" : "false"}
        ><span class="hidden">${title}</span></li>`,
      )}
    </ol>
    <p class="path-words"><span>${currentPhase(meeting)}</span><span>${aside}</span></p>
  `;
}
