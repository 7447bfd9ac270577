import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { clockInTheRoom } from "../../selectors/explore.ts";
import { type Clock, clockMinutes } from "../../selectors/meeting.ts";
import type { ConsoleView } from "./view.ts";

const FIVE = 5;
const MINUTE = 60_000;

/**
 * Advisory: it is set, moved, paused and taken away by hand, and nothing ever closes by itself.
 * In the exploration it is that of the topic in the room.
 */
export function consoleClock(view: ConsoleView): TemplateResult {
  const clock = clockInTheRoom(view.records);
  const minutes = clockMinutes(clock, view.session.now());
  return html`<div class="console-time">
    <h2>${text(clock.topic ? "console.clock.topic" : "console.clock.title")}</h2>
    ${minutes === null ? html`<div class="console-row">${starts(view, clock)}</div>` : going(view, clock, minutes)}
  </div>`;
}

type InTheRoom = ReturnType<typeof clockInTheRoom>;

function starts(view: ConsoleView, { topic, minutes }: InTheRoom): TemplateResult[] {
  const planned = minutes || FIVE;
  const lengths = planned === FIVE ? [FIVE] : [FIVE, planned];
  return lengths.map((count) => {
    const start = () => set(view, topic, { clock_ends_at: view.session.now() + count * MINUTE });
    return small("console.clock.start", start, false, count);
  });
}

function going(view: ConsoleView, clock: InTheRoom, minutes: number): TemplateResult {
  const words = minutes ? text("common.clock.left", { count: minutes }) : text("common.clock.over");
  const waits = clock.clock_left != null;
  const to = (change: Clock) => () => set(view, clock.topic, change);
  return html`<p class="console-left">${words}${waits ? ` · ${text("console.clock.paused")}` : ""}</p>
    <div class="console-row">
      ${small("console.clock.less", to(moved(view, clock, -FIVE)), minutes <= FIVE)}
      ${small("console.clock.more", to(moved(view, clock, FIVE)))}
      ${waits ? small("console.clock.resume", to(resumed(view, clock))) : small("console.clock.pause", to(paused(view, clock)))}
      <button type="button" class="button" data-size="small" aria-label=${text("console.clock.stop")}
        @click=${to({})}
      >${text("console.clock.remove")}</button>
    </div>`;
}

function moved({ session }: ConsoleView, clock: Clock, minutes: number): Clock {
  if (clock.clock_left != null) return { clock_left: clock.clock_left + minutes * MINUTE };
  return { clock_ends_at: Math.max(clock.clock_ends_at ?? 0, session.now()) + minutes * MINUTE };
}

function paused({ session }: ConsoleView, { clock_ends_at }: Clock): Clock {
  return { clock_left: Math.max(0, (clock_ends_at ?? 0) - session.now()) };
}

function resumed({ session }: ConsoleView, { clock_left }: Clock): Clock {
  return { clock_ends_at: session.now() + (clock_left ?? 0) };
}

function set(view: ConsoleView, topic: string | null, clock: Clock): void {
  const whole = (time?: number | null) => (time == null ? null : Math.round(time));
  const [ends_at, left] = [whole(clock.clock_ends_at), whole(clock.clock_left)];
  void view.run("set_clock", { ends_at, left, topic });
}

function small(key: string, act: () => void, off = false, count = FIVE): TemplateResult {
  return html`<button
    type="button" class="button" data-size="small" ?disabled=${off} @click=${act}
  >${text(key, { count })}</button>`;
}
