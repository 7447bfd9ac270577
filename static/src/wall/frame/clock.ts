import { html, type TemplateResult } from "lit-html";

import { elapsedShare, minutesLeft } from "../../helpers/text/clock.ts";
import { text } from "../../helpers/text/text.ts";
import type { Records, Silence } from "../../replica/records.ts";
import { clockInTheRoom } from "../../selectors/explore.ts";
import { clockMinutes, meetingOf, silenceNow } from "../../selectors/meeting.ts";
import { styled } from "./style.ts";

/** The clock as a bar that fills. When it is full nothing changes. */
export function wallClock(records: Records, now: number): TemplateResult | string {
  const meeting = meetingOf(records);
  const silence = meeting && silenceNow(meeting, now);
  if (silence) return silenceClock(silence, now);
  const clock = clockInTheRoom(records);
  const minutes = clockMinutes(clock, now);
  if (minutes === null) return "";
  const ends = clock.clock_ends_at ?? now + (clock.clock_left ?? 0);
  const share = elapsedShare(ends, now, clock.minutes || minutes || 1);
  const words = minutes ? text("common.clock.left", { count: minutes }) : text("wall.clock.over");
  return bar(share, html`<span>${words}</span>`);
}

/** A silence has its word, and stands in the place of the step's clock while it lasts [S13]. */
function silenceClock({ ends_at, minutes, writing }: Silence, now: number): TemplateResult {
  const word = text(writing ? "common.silence.writing" : "common.silence.word");
  const left = text("common.clock.left", { count: minutesLeft(ends_at, now) });
  return bar(
    elapsedShare(ends_at, now, minutes),
    html`<span class="wall-silence"><b>${word}</b> · ${left}</span>`,
  );
}

function bar(share: number, words: TemplateResult): TemplateResult {
  return html`<p class="wall-clock">
    <span class="wall-clock-bar" aria-hidden="true">
      <span ${styled({ "inline-size": `${Math.round(share * 100)}%` })}></span>
    </span>
    ${words}
  </p>`;
}
