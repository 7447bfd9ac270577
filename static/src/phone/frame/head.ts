import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { clockInTheRoom } from "../../selectors/explore.ts";
import { clockMinutes, meetingOf } from "../../selectors/meeting.ts";
import { isTooLate } from "../../selectors/reservation-drafts.ts";
import { draftWords } from "../../selectors/unsaved.ts";
import type { Session } from "../../session/session.ts";
import { icon } from "../../shared/controls/icons.ts";
import { erasureDay } from "../../shared/meeting/erasure.ts";
import { rehearsalMark } from "../../shared/meeting/rehearsal.ts";
import { openPanel } from "../parts/events.ts";
import { progressPath } from "./progress-path.ts";

/** The top of every page: the path, the clock, what waits or was refused, and the menu. */
export function screenHead(session: Session): TemplateResult {
  const meeting = meetingOf(session.records);
  if (!meeting) return html``;
  return html`<header class="screen-head">
    ${progressPath(meeting, sendingState(session), aside(session), erasureDay(session.records))}
    <button
      type="button" class="menu-button" data-menu aria-label=${text("phone.menu.label")}
      @click=${(event: Event) => openPanel(event.currentTarget, "menu")}
    >${icon("more")}</button>
  </header>`;
}

function aside(session: Session): TemplateResult {
  return html`${rehearsalMark(session.records)} ${clock(session)}`;
}

function clock(session: Session): TemplateResult | string {
  const minutes = clockMinutes(clockInTheRoom(session.records), session.now());
  if (!minutes) return "";
  return html`<span class="clock">${text("common.step.minutes_short", { count: minutes })}</span>`;
}

/** A link to the panel where each refusal is explained. */
function refusedButton(count: number): TemplateResult {
  return html`<button
    type="button" class="text-button waiting"
    @click=${(event: Event) => openPanel(event.currentTarget, "mine")}
  >${icon("close")}${text("phone.head.refused", { count })}</button>`;
}

/** How many drafts of words with an objection came too late to be sent [C10]. */
function lateWords({ drafts, records }: Session): number {
  const choice = choiceOf(records);
  return [...drafts.all()].filter(
    ([name, draft]) => isTooLate(name, choice) && draftWords(name, draft).some(Boolean),
  ).length;
}

/** What stands in place of the heading while something waits or was refused; no banner. */
function sendingState(session: Session): TemplateResult | undefined {
  const refused = session.refused.length + lateWords(session);
  if (!session.offline) return refused ? refusedButton(refused) : undefined;
  const count = session.waiting.length;
  const words = count
    ? text("common.connection.waiting", { count })
    : text("common.connection.connecting");
  return html`<span class="waiting" role="status">${icon("cloud")}${words}</span>`;
}
