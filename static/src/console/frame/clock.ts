import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { clockInTheRoom } from "../../selectors/explore.ts";
import { type Clock, clockMinutes } from "../../selectors/meeting.ts";
import type { ConsoleView } from "./view.ts";

/** By how many minutes a button starts or moves the clock. */
const FIVE = 5;
const MINUTE = 60_000;
/** Buttons that are pressed several times in a row. */
const REPEATED = new Set<TextKey>(["console.clock.less", "console.clock.more"]);

/**
 * The clock of the step, or of the current topic in the exploration. The facilitator starts, moves,
 * pauses and removes it. When it ends, nothing changes.
 */
export function consoleClock(view: ConsoleView): TemplateResult | string {
  if (view.step.kind === "ended") return "";
  const clock = clockInTheRoom(view.records);
  const minutes = clockMinutes(clock, view.session.now());
  const title = text(clock.topic ? "console.clock.topic" : "console.clock.title");
  return html`<details class="console-fold console-time">
    <summary>${title}${minutes === null ? "" : ` · ${timeLeft(clock, minutes)}`}</summary>
    <div class="console-row">
      ${minutes === null ? startButtons(view, clock) : running(view, clock, minutes)}
    </div>
  </details>`;
}

function timeLeft({ clock_left }: Clock, minutes: number): string {
  const left = minutes ? text("common.clock.left", { count: minutes }) : text("common.clock.over");
  return clock_left == null ? left : `${left} · ${text("console.clock.paused")}`;
}

type CurrentClock = ReturnType<typeof clockInTheRoom>;

function startButtons(view: ConsoleView, { topic, minutes }: CurrentClock): TemplateResult[] {
  const planned = minutes || FIVE;
  const lengths = planned === FIVE ? [FIVE] : [FIVE, planned];
  return lengths.map((count) => {
    const start = () => set(view, topic, { clock_ends_at: view.session.now() + count * MINUTE });
    return button("console.clock.start", start, false, count);
  });
}

function running(view: ConsoleView, clock: CurrentClock, minutes: number): TemplateResult {
  const isPaused = clock.clock_left != null;
  const to = (change: Clock) => () => set(view, clock.topic, change);
  return html`${button("console.clock.less", to(moved(view, clock, -FIVE)), minutes <= FIVE)}
      ${button("console.clock.more", to(moved(view, clock, FIVE)))}
      ${isPaused ? button("console.clock.resume", to(resumed(view, clock))) : button("console.clock.pause", to(paused(view, clock)))}
      <button type="button" class="button" data-size="small" aria-label=${text("console.clock.stop")}
        @click=${to({})}
      >${text("console.clock.remove")}</button>`;
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

function button(key: TextKey, act: () => void, disabled = false, count = FIVE): TemplateResult {
  return html`<button
    type="button" class="button" data-size="small" ?data-repeated=${REPEATED.has(key)}
    ?disabled=${disabled} @click=${act}
  >${text(key, { count })}</button>`;
}
