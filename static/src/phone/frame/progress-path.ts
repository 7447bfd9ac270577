import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Meeting } from "../../replica/records.ts";
import { currentPhase, numberedPhase, phasePath, shortPhase } from "../../selectors/meeting.ts";

/** The path of the meeting as thin marks; under it the current heading in short, or `words`. */
export function progressPath(
  meeting: Meeting,
  words: TemplateResult | string = shortPhase(meeting, currentPhase(meeting)),
  aside: TemplateResult | string = "",
  below = "",
): TemplateResult {
  return html`
    <ol class="path" aria-label=${text("common.path.label")}>
      ${phasePath(meeting).map(
        ({ title, state }) => html`<li
          data-state=${state} aria-current=${state === "now" ? "step" : "false"}
        ><span class="hidden">${numberedPhase(meeting, title)}</span></li>`,
      )}
    </ol>
    <div class="path-words">
      <p>${words}</p>
      <span>${aside}</span>
      ${below ? html`<small>${below}</small>` : ""}
    </div>
  `;
}
