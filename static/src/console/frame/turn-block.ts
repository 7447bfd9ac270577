import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Step } from "../../replica/records.ts";
import { isLeftOut } from "../../selectors/meeting.ts";
import { minutesInAll, type PathPart } from "../../selectors/plan.ts";

/** A turn of a repeated block with the rows of its steps, open where the meeting is in it [Y10]. */
export function turnBlock({ turn, steps }: PathPart, here: string, rows: unknown): TemplateResult {
  const isHere = steps.some(({ id }) => id === here);
  const isSkipped = steps.every(isLeftOut);
  const minutes = text("common.step.minutes_short", { count: minutesInAll(steps) });
  return html`<li><details class="console-block" ?open=${isHere} ?data-skipped=${isSkipped}>
    <summary><span>${turn && turnText(turn)}</span>
      <span class="soft">${isSkipped ? text("console.plan.skipped") : minutes}</span></summary>
    <ol>${rows}</ol>
  </details></li>`;
}

/** Which turn it is: of so many, or the turn of a topic. */
function turnText({ number, of, each_topic: isTopic }: NonNullable<Step["turn"]>): string {
  return isTopic
    ? text("console.plan.topic", { number })
    : text("console.plan.turn", { number, of });
}
