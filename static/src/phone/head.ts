import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { clockInTheRoom } from "../selectors/explore.ts";
import { clockMinutes, meetingOf } from "../selectors/meeting.ts";
import type { Session } from "../session/session.ts";
import { erasureDay } from "../shared/erasure.ts";
import { icon } from "../shared/icons.ts";
import { openPanel } from "./events.ts";
import { progressPath } from "./progress-path.ts";

/** The top of every step: the path, the clock if one runs, what waits, and the other actions. */
export function screenHead(session: Session): TemplateResult {
  const meeting = meetingOf(session.records);
  if (!meeting) return html``;
  return html`<header class="screen-head">
    ${progressPath(meeting, waiting(session), clock(session), erasureDay(session.records))}
    <button
      type="button" class="menu-button" data-menu aria-label=${text("phone.menu.label")}
      @click=${(event: Event) => openPanel(event.currentTarget, "menu")}
    >${icon("more")}</button>
  </header>`;
}

function clock(session: Session): TemplateResult | string {
  const minutes = clockMinutes(clockInTheRoom(session.records), session.now());
  if (!minutes) return "";
  return html`<span class="clock">${text("common.step.minutes_short", { count: minutes })}</span>`;
}

/** What was refused is said where it stands, and that may be pages away. */
function refused(count: number): TemplateResult {
  return html`<button
    type="button" class="text-button waiting"
    @click=${(event: Event) => openPanel(event.currentTarget, "mine")}
  >${icon("close")}${text("phone.head.refused", { count })}</button>`;
}

/** A small sign in place of the heading, never a banner: nothing is asked, nothing is lost. */
function waiting(session: Session): TemplateResult | undefined {
  if (!session.offline) return session.refused.length ? refused(session.refused.length) : undefined;
  const count = session.waiting.length;
  const words = count
    ? text("common.connection.waiting", { count })
    : text("common.connection.connecting");
  return html`<span class="waiting" role="status">${icon("cloud")}${words}</span>`;
}
