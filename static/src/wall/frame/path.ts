import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Meeting } from "../../replica/records.ts";
import { numberedPhase, type PhaseMark, phasePath, shortPhase } from "../../selectors/meeting.ts";

/** The path of the meeting: the current heading in full where there is room, the others in short. */
export function wallPath(meeting: Meeting): TemplateResult {
  return html`<ol class="wall-path" aria-label=${text("common.path.label")}>
    ${phasePath(meeting).map(
      (phase) => html`<li
        data-state=${phase.state} aria-current=${phase.state === "now" ? "step" : "false"}
      >${heading(meeting, phase)}</li>`,
    )}
  </ol>`;
}

function heading(meeting: Meeting, { title, state }: PhaseMark): TemplateResult {
  const short = shortPhase(meeting, title);
  const whole = numberedPhase(meeting, title);
  if (state !== "now" || short === whole) return html`<span>${short}</span>`;
  return html`<span data-form="whole">${whole}</span><span data-form="short">${short}</span>`;
}
