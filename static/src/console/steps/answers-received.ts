import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { peopleOnPaper } from "../../selectors/paper.ts";
import type { Session } from "../../session/session.ts";

/** How many answers of how many people; those without a phone are in both numbers [A6]. */
export function answersReceived(session: Session, answers: number): TemplateResult {
  const people = session.presence.phones + peopleOnPaper(session.records).length;
  return html`<p class="console-answers" role="status">
    <span>${text("console.choose.answers_label")}</span>
    <b>${text("console.choose.answers", { answers, total: Math.max(people, answers) })}</b>
  </p>`;
}
