import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import type { Step } from "../replica/records.ts";
import { consoleClock } from "./console-clock.ts";
import type { ConsoleView } from "./console-view.ts";

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
    ${step.kind === "ended" ? "" : html`${consoleClock(view)} ${journey(view)}`}
    <p class="console-private">${text("console.private")}</p>`;
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
