import { html, type TemplateResult } from "lit-html";
import { headingSize } from "../../helpers/text/heading.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Choice } from "../../replica/records.ts";
import { GRADES, type Grade, RULES_LIST } from "../../replica/vocabulary.ts";
import { contributions, itemTitle } from "../../selectors/cards.ts";
import { choiceOf, myGrades } from "../../selectors/choice.ts";
import { BoardElement } from "../../shared/element.ts";
import { gradeText } from "../../shared/grade-text.ts";
import "../parts/more-below.ts";
import { secrecy } from "../parts/secrecy.ts";
import { isWaitingOffline } from "../parts/waiting.ts";

/** The check: one item a page, with a grade or no answer for each. */
export class PhoneCheck extends BoardElement {
  #position = 0;
  #round = 0;

  protected template(): TemplateResult {
    const choice = choiceOf(this.session.records);
    const items = choice?.items ?? [];
    if (choice && choice.round !== this.#round) this.#begin(choice);
    const item = items[this.#position];
    return item ? this.#question(item, items.length) : this.#summary();
  }

  #question(item: string, total: number): TemplateResult {
    const grade = myGrades(this.session.own)[item];
    const question = item === RULES_LIST ? "phone.rules.question" : "phone.check.question";
    return html`<main class="step">
      <div class="step-main">
        <div class="question" id="question">
          <p>${text(question)}</p>
          ${item === RULES_LIST ? this.#rules() : this.#proposal(item, total)}
        </div>
        <div class="grades" role="radiogroup" aria-labelledby="question">
          ${[...GRADES, null].map((value) => this.#grade(item, value, grade === value))}
        </div>
        <p class="helper">${secrecy(this.session.records, text("phone.check.no_reason"))}</p>
        <phone-more-below></phone-more-below>
      </div>
      ${this.#foot(total)}
    </main>`;
  }

  #proposal(item: string, total: number): TemplateResult {
    const count = contributions(this.session.records, item);
    const title = typeset(itemTitle(this.session.records, item), this.language);
    return html`<h1 data-size=${headingSize(title)}>${title}</h1>
      <p class="helper">
        <span>${text("common.card.count", { count })}</span>
        <span>${text("phone.check.position", { number: this.#position + 1, total })}</span>
      </p>`;
  }

  /** The list of rules is one item. The wall shows it whole. */
  #rules(): TemplateResult {
    return html`<h1>${text("phone.rules.reminder")}</h1>
      <p class="helper"><span>${text("phone.rules.check_list")}</span></p>`;
  }

  #grade(item: string, value: Grade | null, checked: boolean): TemplateResult {
    return html`<label class="grade" data-none=${value === null}>
      <input
        type="radio" name="grade-${item}" .checked=${checked}
        @change=${() => void this.session.command("grade", { item, grade: value })}
      />
      <span>${gradeText(item, value)}</span>
    </label>`;
  }

  #foot(total: number): TemplateResult {
    const isLast = this.#position === total - 1;
    return html`<div class="step-foot">
      <div class="pair" data-share="next">
        <button
          type="button" class="button" ?disabled=${this.#position === 0}
          @click=${() => this.#goTo(this.#position - 1)}
        >${text("phone.check.previous")}</button>
        <button
          type="button" class="button" data-rank="first" @click=${() => this.#goTo(this.#position + 1)}
        >${text(isLast ? "phone.check.finish" : "phone.check.next")}</button>
      </div>
    </div>`;
  }

  #summary(): TemplateResult {
    return html`<main class="step">
      <div class="step-main middle">
        <h1>${text("phone.check.title")}</h1>
        <p>${this.#sentState()}</p>
      </div>
      <div class="step-foot">
        <button type="button" class="button" @click=${() => this.#goTo(0)}>
          ${text("phone.check.change")}
        </button>
      </div>
    </main>`;
  }

  #sentState(): string {
    if (isWaitingOffline(this.session, "grade")) return text("phone.waiting");
    const isPassed = Object.keys(myGrades(this.session.own)).length === 0;
    return text(isPassed ? "phone.check.sent_none" : "phone.check.sent");
  }

  #goTo(position: number): void {
    this.#position = position;
    this.update();
  }

  /** A round begins at the first item without an answer; after a reload some have one. */
  #begin({ round, items }: Choice): void {
    const grades = myGrades(this.session.own);
    const unanswered = items.findIndex((item) => !(item in grades));
    this.#round = round;
    this.#position = unanswered < 0 ? items.length : unanswered;
  }
}

customElements.define("phone-check", PhoneCheck);
