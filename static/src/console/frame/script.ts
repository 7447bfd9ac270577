import { html, type TemplateResult } from "lit-html";
import type { MethodScript, ScriptStep } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import type { Step } from "../../replica/records.ts";
import { currentPhase, neighbourStep } from "../../selectors/meeting.ts";
import { consoleClock } from "./clock.ts";
import "./plan.ts";
import { erasureDay } from "../../shared/erasure.ts";
import type { ConsoleView } from "./view.ts";

/** The script of the step: what to say, how long, what comes next. */
export function scriptOf(view: ConsoleView): TemplateResult {
  const { step } = view;
  const said = view.sheet.steps.find(({ id }) => id === step.id);
  const first = (view.meeting.cycle?.number ?? 1) === 1;
  const say = (first && said?.say_first) || said?.say;
  const next = whatNext(view);
  return html`<p class="console-phase">${currentPhase(view.meeting)}</p>
    <h1 id="step-title" tabindex="-1" lang=${step.titleLanguage ?? view.language}>${step.title}</h1>
    ${
      step.minutes
        ? html`<p class="soft">${text("console.script.time")} · ${text("common.step.minutes_short", { count: step.minutes })}</p>`
        : ""
    }
    ${step.kind === "ended" ? "" : html`<p class="console-erasing">${erasureDay(view.records)}</p>`}
    ${floor(view.sheet, said)}
    ${say ? html`<h2>${text("console.script.say")}</h2><p class="console-say">${say}</p>` : ""}
    ${next ? html`<h2>${text("console.script.next")}</h2><p>${next}</p>` : ""}
    ${
      step.kind === "ended"
        ? ""
        : html`${consoleClock(view)} ${journey(view)}
          <console-plan .session=${view.session}></console-plan>`
    }
    <p class="console-private">${text("console.private")}</p>`;
}

/** In the method's words where its own next step follows; else the name of the one that does. */
function whatNext({ sheet, meeting, step }: ConsoleView): string {
  const at = sheet.steps.findIndex(({ id }) => id === step.id);
  const follows = neighbourStep(meeting, 1);
  if (!follows || follows.id === sheet.steps[at + 1]?.id) return sheet.steps[at]?.next ?? "";
  return follows.title;
}

/** Who speaks and who listens, by role, where the method says so. */
function floor({ roles }: MethodScript, said: ScriptStep | undefined): TemplateResult[] {
  const titles = (ids: readonly string[] = []) =>
    roles.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  const line = (key: string, who: string[]) =>
    who.length ? [html`<p><b>${text(`common.floor.${key}`)}</b> · ${who.join(" · ")}</p>`] : [];
  return [...line("speaks", titles(said?.speaks)), ...line("listens", titles(said?.listens))];
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
  const skipped = text("console.plan.skipped");
  return html`<li><button
    type="button" class="console-stop" ?data-skipped=${step.skipped}
    aria-current=${here ? "step" : "false"}
    @click=${() => view.run("go_to", { step: step.id })}
  ><span>${step.title}</span><span class="soft">${step.skipped ? skipped : minutes}</span></button></li>`;
}
