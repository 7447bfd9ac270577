import { html, type TemplateResult } from "lit-html";

import { elapsedShare } from "../../helpers/text/clock.ts";
import { text } from "../../helpers/text/text.ts";
import type { Records } from "../../replica/records.ts";
import { clockInTheRoom } from "../../selectors/explore.ts";
import { clockMinutes } from "../../selectors/meeting.ts";
import { styled } from "./style.ts";

/** The clock as a bar that fills. When it is full nothing changes. */
export function wallClock(records: Records, now: number): TemplateResult | string {
  const clock = clockInTheRoom(records);
  const minutes = clockMinutes(clock, now);
  if (minutes === null) return "";
  const ends = clock.clock_ends_at ?? now + (clock.clock_left ?? 0);
  const share = elapsedShare(ends, now, clock.minutes || minutes || 1);
  const words = minutes ? text("common.clock.left", { count: minutes }) : text("wall.clock.over");
  return html`<p class="wall-clock">
    <span class="wall-clock-bar" aria-hidden="true">
      <span ${styled({ "inline-size": `${Math.round(share * 100)}%` })}></span>
    </span>
    <span>${words}</span>
  </p>`;
}
