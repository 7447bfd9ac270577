import { html, type TemplateResult } from "lit-html";

import { elapsedShare } from "../helpers/clock.ts";
import { text } from "../helpers/text.ts";
import type { Meeting, Step } from "../replica/records.ts";
import { clockMinutes } from "../selectors/meeting.ts";
import { styled } from "./wall-style.ts";

/** A quiet mark of the time: it fills, it never hurries, and nothing closes when it is full. */
export function wallClock(meeting: Meeting, step: Step, now: number): TemplateResult | string {
  const minutes = clockMinutes(meeting, now);
  if (minutes === null || meeting.clock_ends_at === null) return "";
  const share = elapsedShare(meeting.clock_ends_at, now, step.minutes || minutes || 1);
  const words = minutes ? text("common.clock.left", { count: minutes }) : text("wall.clock.over");
  return html`<p class="wall-clock">
    <span class="wall-clock-bar" aria-hidden="true">
      <span ${styled({ "inline-size": `${Math.round(share * 100)}%` })}></span>
    </span>
    <span>${words}</span>
  </p>`;
}
