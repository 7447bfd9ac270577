import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import type { Step } from "../replica/records.ts";
import { clockMinutes } from "../selectors/meeting.ts";
import type { ConsoleView } from "./console-view.ts";

const FIVE = 5;
const MINUTE = 60_000;

/** The script of the step: what to say, how long, what comes next. */
export function scriptOf(view: ConsoleView): TemplateResult {
  const { step } = view;
  const said = view.sheet.steps.find(({ id }) => id === step.id);
  const first = (view.meeting.cycle?.number ?? 1) === 1;
  const say = (first && said?.say_first) || said?.say;
  return html`<p class="console-phase">${step.phase}</p>
    <h1 id="step-title" tabindex="-1">${step.title}</h1>
    ${
      step.minutes
        ? html`<p class="soft">${text("console.script.time")} · ${text("common.step.minutes_short", { count: step.minutes })}</p>`
        : ""
    }
    ${say ? html`<h2>${text("console.script.say")}</h2><p class="console-say">${say}</p>` : ""}
    ${said?.next ? html`<h2>${text("console.script.next")}</h2><p>${said.next}</p>` : ""}
    ${step.kind === "ended" ? "" : html`${clock(view)} ${journey(view)}`}
    <p class="console-private">${text("console.private")}</p>`;
}

/** Advisory: it is set, moved and taken away by hand, and nothing ever closes by itself. */
function clock(view: ConsoleView): TemplateResult {
  const { meeting, session } = view;
  const minutes = clockMinutes(meeting, session.now());
  const title = html`<h2>${text("console.clock.title")}</h2>`;
  if (minutes === null || meeting.clock_ends_at === null) {
    return html`<div class="console-time">${title}<div class="console-row">${starts(view)}</div></div>`;
  }
  const words = minutes ? text("common.clock.left", { count: minutes }) : text("common.clock.over");
  const from = Math.max(meeting.clock_ends_at, session.now());
  return html`<div class="console-time">${title}
    <p class="console-left">${words}</p>
    <div class="console-row">
      ${small("console.clock.less", () => set(view, from - FIVE * MINUTE), minutes <= FIVE)}
      ${small("console.clock.more", () => set(view, from + FIVE * MINUTE))}
      ${small("console.clock.stop", () => set(view, null))}
    </div>
  </div>`;
}

function starts(view: ConsoleView): TemplateResult[] {
  const { step, session } = view;
  const planned = step.minutes || FIVE;
  const lengths = planned === FIVE ? [FIVE] : [FIVE, planned];
  return lengths.map((count) =>
    small("console.clock.start", () => set(view, session.now() + count * MINUTE), false, count),
  );
}

function set(view: ConsoleView, ends_at: number | null): void {
  void view.run("set_clock", { ends_at: ends_at === null ? null : Math.round(ends_at) });
}

function small(key: string, act: () => void, off = false, count = FIVE): TemplateResult {
  return html`<button
    type="button" class="button" data-size="small" ?disabled=${off} @click=${act}
  >${text(key, { count })}</button>`;
}

/** Any step, forward or back. */
function journey(view: ConsoleView): TemplateResult {
  return html`<details class="console-journey">
    <summary>${text("console.script.go_to")}</summary>
    <ol>${view.meeting.steps.filter(({ kind }) => kind !== "ended").map((step) => stop(view, step))}</ol>
  </details>`;
}

function stop(view: ConsoleView, step: Step): TemplateResult {
  const here = step.id === view.step.id;
  const minutes = text("common.step.minutes_short", { count: step.minutes });
  return html`<li><button
    type="button" class="console-stop" aria-current=${here ? "step" : "false"}
    @click=${() => view.run("go_to", { step: step.id })}
  ><span>${step.title}</span><span class="soft">${minutes}</span></button></li>`;
}
