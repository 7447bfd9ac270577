import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { page } from "../../helpers/method/page-settings.ts";
import { methodScript } from "../../helpers/method/script.ts";
import { timeOfDay } from "../../helpers/text/clock.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { GivenArguments } from "../../replica/command.ts";
import type { CommandName } from "../../replica/commands.ts";
import type { Meeting, Step } from "../../replica/records.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { expectedEnd, isOwnPlan, minutesInAll, stops, stretched } from "../../selectors/plan.ts";
import { confirmButton } from "../../shared/confirm-button.ts";
import { announce } from "../../shared/live-region.ts";
import { ConsolePart } from "./part.ts";

/** The meeting's own plan: order, minutes, and which steps are passed over; one step at a time. */
export class ConsolePlan extends ConsolePart {
  #order = "";

  protected template(): TemplateResult {
    const meeting = meetingOf(this.session.records);
    if (!meeting) return html``;
    const path = stops(meeting);
    this.#keepFocus(path);
    return html`<details class="console-journey console-plan">
      <summary>${text("console.plan.title")}</summary>
      <p class="soft">
        ${text("console.plan.helper")} ${meeting.cycle ? text("console.plan.onward") : ""}
      </p>
      <ol>${repeat(
        path,
        ({ id }) => id,
        (step, index) => this.#stop(meeting, path, step, index),
      )}</ol>
      <p class="plan-total">${this.#total(meeting, path)}</p>
      ${this.#restore(meeting)}
    </details>`;
  }

  #stop(meeting: Meeting, path: Step[], step: Step, index: number): TemplateResult {
    const { id, title, skipped } = step;
    const minutes = text("common.step.minutes_short", { count: step.minutes });
    return html`<li data-step=${id} ?data-skipped=${skipped}><details name="plan">
      <summary aria-current=${id === meeting.step ? "step" : "false"}>
        <span lang=${meeting.language}>${typeset(title, meeting.language)}</span>
        <span class="soft">${skipped ? text("console.plan.skipped") : minutes}</span>
      </summary>
      <div class="plan-edit">
        ${this.#stretch(step)} ${this.#place(path, step, index)} ${this.#taking(meeting, step)}
      </div>
    </details></li>`;
  }

  #stretch(step: Step): TemplateResult {
    const { minutes } = step;
    const button = (sign: string, key: string, way: 1 | -1) =>
      html`<button type="button" class="button" data-size="small"
        aria-label=${text(key, { title: step.title })}
        aria-disabled=${stretched(minutes, way) === minutes}
        @click=${() => this.#ask(step, way)}
      >${sign}</button>`;
    return html`<div class="plan-minutes">
      ${button("−", "console.plan.shorter", -1)}
      <span>${text("common.step.minutes_short", { count: minutes })}</span>
      ${button("+", "console.plan.longer", 1)}
    </div>`;
  }

  #place(path: Step[], { id, title }: Step, index: number): TemplateResult {
    const button = (sign: string, key: string, before: Step | undefined, off: boolean) =>
      html`<button type="button" class="button" data-size="small" data-move=${key}
        aria-label=${text(`console.plan.${key}`, { title })} aria-disabled=${off}
        title=${text(`console.plan.${key}_short`)}
        @click=${() => off || void this.#move(id, title, before)}
      >${sign}</button>`;
    return html`<div class="plan-place">
      ${button("↑", "earlier", path[index - 1], index === 0)}
      ${button("↓", "later", path[index + 2], index === path.length - 1)}
    </div>`;
  }

  /** Where the meeting is nothing can be passed over, unless it has not gone on from its opening. */
  #taking({ step: here, clock_ends_at }: Meeting, { id, title, skipped }: Step) {
    if (id === here && !skipped && clock_ends_at) {
      return html`<p class="soft">${text("console.plan.here")}</p>`;
    }
    const key = skipped ? "take" : "skip";
    const act = async () => {
      if (await this.#plan("edit_step", { step: id, skipped: !skipped })) {
        announce(text(`console.plan.${skipped ? "taken" : "passed_over"}`, { title }));
      }
    };
    return html`<button type="button" class="button" data-size="small" data-taking
      aria-label=${text(`console.plan.${key}_step`, { title })} @click=${() => void act()}
    >${text(`console.plan.${key}`)}</button>`;
  }

  #total(meeting: Meeting, path: Step[]): string {
    const time = timeOfDay(expectedEnd(meeting, this.session.now()), page().language);
    const { minutes: total } = methodScript(meeting.method);
    const count = minutesInAll(path);
    const length = text(total ? "console.plan.total" : "console.plan.length", { count, total });
    return `${length} ${text("console.plan.end", { time })}`;
  }

  #restore(meeting: Meeting): TemplateResult | string {
    if (!isOwnPlan(meeting, methodScript(meeting.method).steps)) return "";
    return confirmButton({
      label: text("console.plan.restore"),
      sure: text("console.plan.restore_sure"),
      confirm: text("console.plan.restore"),
      act: () => void this.#plan("restore_plan"),
    });
  }

  /** From the minutes of now and not those drawn, so that two quick taps are two. */
  #ask({ id }: Step, way: 1 | -1): void {
    const now = meetingOf(this.session.records)?.steps.find((step) => step.id === id);
    if (!now) return;
    const minutes = stretched(now.minutes, way);
    announce(text("common.step.minutes", { count: minutes }));
    void this.#plan("edit_step", { step: id, minutes });
  }

  async #move(step: string, title: string, before: Step | undefined): Promise<void> {
    if (!(await this.#plan("move_step", { step, before: before?.id ?? null }))) return;
    const next = before?.title;
    announce(
      text(next ? "console.plan.moved" : "console.plan.moved_last", { title, next: next ?? "" }),
    );
  }

  /** Whether it was done; what was refused is said at the foot of the screen. */
  async #plan<N extends CommandName>(name: N, ...given: GivenArguments<N>): Promise<boolean> {
    const answer = await this.session.command(name, ...given);
    const here = "rejected" in answer && answer.rejected === "wrong_step";
    const said = "rejected" in answer ? answer.message : "";
    const detail = here ? text("console.plan.here") : said;
    this.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail }));
    return "ok" in answer;
  }

  /** A row that changes its place takes the focus along, which the browser would drop. */
  #keepFocus(path: Step[]): void {
    const order = path.map(({ id }) => id).join();
    const held = this.querySelector<HTMLElement>(":focus");
    if (held && order !== this.#order) queueMicrotask(() => held.focus({ preventScroll: true }));
    this.#order = order;
  }
}

customElements.define("console-plan", ConsolePlan);
