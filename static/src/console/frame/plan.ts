import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { page } from "../../helpers/method/page-settings.ts";
import { methodScript } from "../../helpers/method/script.ts";
import { timeOfDay } from "../../helpers/text/clock.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { GivenArguments } from "../../replica/command.ts";
import type { CommandName } from "../../replica/commands.ts";
import type { Meeting, Step } from "../../replica/records.ts";
import { isLeftOut, meetingOf } from "../../selectors/meeting.ts";
import {
  expectedEnd,
  foldedPath,
  isOwnPlan,
  minutesInAll,
  type PathPart,
  stops,
  stretched,
} from "../../selectors/plan.ts";
import { confirmButton } from "../../shared/controls/confirm-button.ts";
import { announce } from "../../shared/page/live-region.ts";
import { ConsolePart } from "./part.ts";
import { turnBlock } from "./turn-block.ts";

/** The plan of this meeting: the order of its steps, their minutes, and which are skipped. */
export class ConsolePlan extends ConsolePart {
  #order = "";

  protected template(): TemplateResult {
    const meeting = meetingOf(this.session.records);
    if (!meeting) return html``;
    const steps = stops(meeting);
    this.#keepFocus(steps);
    return html`<details class="console-step-list console-plan">
      <summary>${text("console.plan.title")}</summary>
      <p class="soft">
        ${text("console.plan.helper")} ${meeting.cycle ? text("console.plan.onward") : ""}
      </p>
      <ol>${repeat(
        foldedPath(steps),
        ({ steps: inside }) => inside.map(({ id }) => id).sort()[0],
        (part) => this.#part(meeting, steps, part),
      )}</ol>
      <p class="plan-total">${this.#total(meeting, steps)}</p>
      ${this.#restore(meeting)}
    </details>`;
  }

  /** A step, or a turn of a repeated block. */
  #part(meeting: Meeting, steps: Step[], part: PathPart): TemplateResult {
    const rows = repeat(
      part.steps,
      ({ id }) => id,
      (step) => this.#step(meeting, steps, step, steps.indexOf(step)),
    );
    return part.turn ? turnBlock(part, meeting.step, rows) : html`${rows}`;
  }

  #step(meeting: Meeting, steps: Step[], step: Step, index: number): TemplateResult {
    const { id, title } = step;
    const skipped = isLeftOut(step);
    const minutes = text("common.step.minutes_short", { count: step.minutes });
    return html`<li data-step=${id} ?data-skipped=${skipped}><details name="plan">
      <summary aria-current=${id === meeting.step ? "step" : "false"}>
        <span lang=${meeting.language}>${typeset(title, meeting.language)}</span>
        <span class="soft">${skipped ? text("console.plan.skipped") : minutes}</span>
      </summary>
      <div class="plan-edit">
        ${this.#minutesButtons(step)} ${this.#moveButtons(steps, step, index)}
        ${this.#skipButton(meeting, step)}
      </div>
    </details></li>`;
  }

  #minutesButtons(step: Step): TemplateResult {
    const { minutes } = step;
    const button = (sign: string, key: TextKey, direction: 1 | -1) =>
      html`<button type="button" class="button" data-size="small" data-repeated
        aria-label=${text(key, { title: step.title })}
        aria-disabled=${stretched(minutes, direction) === minutes}
        @click=${() => this.#changeMinutes(step, direction)}
      >${sign}</button>`;
    return html`<div class="plan-minutes">
      ${button("−", "console.plan.shorter", -1)}
      <span>${text("common.step.minutes_short", { count: minutes })}</span>
      ${button("+", "console.plan.longer", 1)}
    </div>`;
  }

  #moveButtons(steps: Step[], { id, title }: Step, index: number): TemplateResult {
    const button = (
      sign: string,
      key: "earlier" | "later",
      before: Step | undefined,
      disabled: boolean,
    ) =>
      html`<button type="button" class="button" data-size="small" data-repeated data-way=${key}
        aria-label=${text(`console.plan.${key}`, { title })} aria-disabled=${disabled}
        title=${text(`console.plan.${key}_short`)}
        @click=${() => disabled || void this.#move(id, title, before)}
      >${sign}</button>`;
    return html`<div class="plan-place">
      ${button("↑", "earlier", steps[index - 1], index === 0)}
      ${button("↓", "later", steps[index + 2], index === steps.length - 1)}
    </div>`;
  }

  /** The current step cannot be skipped once its clock has started. */
  #skipButton({ step: here, clock_ends_at }: Meeting, { id, title, skipped, turn }: Step) {
    if (turn?.without_topic) return html`<p class="soft">${text("console.plan.without_topic")}</p>`;
    if (id === here && !skipped && clock_ends_at) {
      return html`<p class="soft">${text("console.plan.here")}</p>`;
    }
    const key = skipped ? "take" : "skip";
    const toggle = async () => {
      if (await this.#run("edit_step", { step: id, skipped: !skipped })) {
        announce(text(`console.plan.${skipped ? "taken" : "passed_over"}`, { title }));
      }
    };
    return html`<button type="button" class="button" data-size="small" data-skip
      aria-label=${text(`console.plan.${key}_step`, { title })} @click=${() => void toggle()}
    >${text(`console.plan.${key}`)}</button>`;
  }

  #total(meeting: Meeting, steps: Step[]): string {
    const time = timeOfDay(expectedEnd(meeting, this.session.now()), page().language);
    const { minutes: total } = methodScript(meeting.method);
    const count = minutesInAll(steps);
    const length = text(total ? "console.plan.total" : "console.plan.length", { count, total });
    return `${length} ${text("console.plan.end", { time })}`;
  }

  #restore(meeting: Meeting): TemplateResult | string {
    if (!isOwnPlan(meeting, methodScript(meeting.method).steps)) return "";
    return confirmButton({
      label: text("console.plan.restore"),
      sure: text("console.plan.restore_sure"),
      confirm: text("console.plan.restore"),
      act: () => void this.#run("restore_plan"),
    });
  }

  /** Counts from the minutes in the records and not those drawn, so that two quick taps both count. */
  #changeMinutes({ id }: Step, direction: 1 | -1): void {
    const current = meetingOf(this.session.records)?.steps.find((step) => step.id === id);
    if (!current) return;
    const minutes = stretched(current.minutes, direction);
    announce(text("common.step.minutes", { count: minutes }));
    void this.#run("edit_step", { step: id, minutes });
  }

  async #move(step: string, title: string, before: Step | undefined): Promise<void> {
    if (!(await this.#run("move_step", { step, before: before?.id ?? null }))) return;
    const next = before?.title;
    announce(
      text(next ? "console.plan.moved" : "console.plan.moved_last", { title, next: next ?? "" }),
    );
  }

  /** True if the command was accepted. A refusal is shown at the foot of the screen. */
  async #run<N extends CommandName>(name: N, ...given: GivenArguments<N>): Promise<boolean> {
    const answer = await this.session.command(name, ...given);
    const isCurrentStep = "rejected" in answer && answer.rejected === "wrong_step";
    const message = "rejected" in answer ? answer.message : "";
    const detail = isCurrentStep ? text("console.plan.here") : message;
    this.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail }));
    return "ok" in answer;
  }

  /** The browser drops the focus of a row that is moved; this gives it back. */
  #keepFocus(steps: Step[]): void {
    const order = steps.map(({ id }) => id).join();
    const focused = this.querySelector<HTMLElement>(":focus");
    if (focused && order !== this.#order) {
      const step = focused.closest<HTMLElement>("[data-step]")?.dataset.step ?? "";
      queueMicrotask(() => this.#focusAgain(focused, step));
    }
    this.#order = order;
  }

  /** A row that goes into or out of a turn is drawn anew, so it has to be opened again too [Y10]. */
  #focusAgain(focused: HTMLElement, step: string): void {
    let button: HTMLElement | null | undefined = focused;
    if (!focused.isConnected) {
      const row = this.querySelector(`[data-step="${step}"]`);
      row?.querySelector("details")?.setAttribute("open", "");
      row?.closest(".console-block")?.setAttribute("open", "");
      button = row?.querySelector<HTMLElement>(`[data-way="${focused.dataset.way}"]`);
    }
    button?.focus({ preventScroll: true });
  }
}

customElements.define("console-plan", ConsolePlan);
