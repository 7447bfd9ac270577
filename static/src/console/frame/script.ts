import { html, type TemplateResult } from "lit-html";
import type { MethodScript, ScriptStep } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import type { Step } from "../../replica/records.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { unopenedTopics } from "../../selectors/explore.ts";
import { currentPhase, isLeftOut, neighbourStep, numberedPhase } from "../../selectors/meeting.ts";
import { foldedPath, type PathPart, stops } from "../../selectors/plan.ts";
import "./plan.ts";
import { erasureDay } from "../../shared/meeting/erasure.ts";
import { drawingOf } from "../../shared/meeting/step-kinds.ts";
import { aboutLink } from "../../shared/page/about-links.ts";
import { quotedTitles } from "./quoted-titles.ts";
import { isFirstMeeting, isTelling, sayNow } from "./say.ts";
import { turnBlock } from "./turn-block.ts";
import type { ConsoleView } from "./view.ts";

/** The script of the step: its minutes, who speaks, what to say, and what comes next. */
export function scriptOf(view: ConsoleView): TemplateResult {
  const { step } = view;
  const script = view.method.steps.find(({ id }) => id === step.id);
  const sayFirst = isFirstMeeting(view.meeting) ? script?.say_first : "";
  const say = sayNow(view) ?? (sayFirst || script?.say);
  const next = comesNext(view);
  return html`<p class="console-phase">${numberedPhase(view.meeting, currentPhase(view.meeting))}</p>
    <h1 id="step-title" tabindex="-1" lang=${step.titleLanguage ?? view.language}>${step.title}</h1>
    <p class="console-facts soft">${facts(view)}</p>
    ${floor(view.method, script)}
    <div class="console-help">${aboutLink(`/guide#${step.kind}`, text("console.script.help"))}</div>
    ${say ? html`<h2>${text("console.script.say")}</h2><p class="console-say">${say}</p>` : ""}
    ${next ? html`<h2>${text("console.script.next")}</h2><p>${next}</p>` : ""}
    <p class="console-private">${text("console.private")}</p>`;
}

/** To go to any step, and to change the plan; below the text, so that both are in view beside any text. */
export function stepLists(view: ConsoleView): TemplateResult | string {
  if (view.step.kind === "ended") return "";
  return html`<div class="console-step-lists">
    ${stepList(view)} <console-plan .session=${view.session}></console-plan>
  </div>`;
}

/** How long the step takes, and when the meeting is erased. */
function facts({ step, records }: ConsoleView): TemplateResult {
  const time = `${text("console.script.time")} · ${text("common.step.minutes_short", { count: step.minutes })}`;
  return html`${step.minutes ? html`<span>${time}</span>` : ""}
    ${step.kind === "ended" ? "" : html`<span>${erasureDay(records)}</span>`}`;
}

/**
 * A topic that the group has still to explore; or the method's sentence if the method's own next step follows; else, or once what it speaks of is done,
 * the title of the next step.
 */
function comesNext(view: ConsoleView): string {
  const { method, meeting, step, records } = view;
  const [other] = drawingOf(step).console === "explore" ? unopenedTopics(records) : [];
  if (other) return text("console.script.next_topic", { title: quotedTitles([other.title]) });
  const at = method.steps.findIndex(({ id }) => id === step.id);
  const follows = neighbourStep(meeting, 1);
  const isChosen = drawingOf(step).console === "choose" && choiceOf(records)?.stage === "agreed";
  if (follows && (isChosen || isTelling(view))) return follows.title;
  if (!follows || follows.id === method.steps[at + 1]?.id) return method.steps[at]?.next ?? "";
  return follows.title;
}

/** The roles that speak and those that listen, if the method says so. */
function floor({ roles }: MethodScript, script: ScriptStep | undefined): TemplateResult[] {
  const titles = (ids: readonly string[] = []) =>
    roles.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  const line = (key: "speaks" | "listens", names: string[]) =>
    names.length ? [html`<p><b>${text(`common.floor.${key}`)}</b> · ${names.join(" · ")}</p>`] : [];
  return [...line("speaks", titles(script?.speaks)), ...line("listens", titles(script?.listens))];
}

/** A button for each step, forward or back. */
function stepList(view: ConsoleView): TemplateResult {
  return html`<details class="console-step-list">
    <summary>${text("console.script.go_to")}</summary>
    <ol>${foldedPath(stops(view.meeting)).map((part) => pathPart(view, part))}</ol>
  </details>`;
}

/** A step, or a turn of a repeated block. */
function pathPart(view: ConsoleView, part: PathPart): TemplateResult[] {
  const rows = part.steps.map((step) => stop(view, step));
  return part.turn ? [turnBlock(part, view.step.id, rows)] : rows;
}

function stop(view: ConsoleView, step: Step): TemplateResult {
  const here = step.id === view.step.id;
  const minutes = text("common.step.minutes_short", { count: step.minutes });
  const skipped = isLeftOut(step);
  return html`<li><button
    type="button" class="console-stop" ?data-skipped=${skipped}
    aria-current=${here ? "step" : "false"}
    @click=${() => view.run("go_to", { step: step.id, at: view.step.id })}
  ><span>${step.title}</span><span class="soft">${skipped ? text("console.plan.skipped") : minutes}</span></button></li>`;
}
