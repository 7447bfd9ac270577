import { html, type TemplateResult } from "lit-html";
import { headingSize } from "../helpers/text/heading.ts";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { Choice } from "../replica/records.ts";
import { GRADES, type Grade, RULES_LIST } from "../replica/vocabulary.ts";
import { contributions, itemTitle } from "../selectors/cards.ts";
import { choiceOf, myGrades } from "../selectors/choice.ts";
import { BoardElement } from "../shared/element.ts";
import { secrecy } from "./secrecy.ts";
import { isWaiting } from "./waiting.ts";

/** The second window, second half: one proposal a page, five answers, or none. */
export class PhoneCheck extends BoardElement {
  #place = 0;
  #round = 0;

  protected template(): TemplateResult {
    const choice = choiceOf(this.session.records);
    const items = choice?.items ?? [];
    if (choice && choice.round !== this.#round) this.#begin(choice);
    const item = items[this.#place];
    return item ? this.#question(item, items.length) : this.#done();
  }

  #question(item: string, total: number): TemplateResult {
    const grade = myGrades(this.session.own)[item];
    const asked = item === RULES_LIST ? "phone.rules.question" : "phone.check.question";
    return html`<main class="step">
      <div class="step-main">
        <div class="question" id="question">
          <p>${text(asked)}</p>
          ${item === RULES_LIST ? this.#rules() : this.#proposal(item, total)}
        </div>
        <div class="grades" role="radiogroup" aria-labelledby="question">
          ${[...GRADES, null].map((value) => this.#grade(item, value, grade === value))}
        </div>
      </div>
      ${this.#foot(total)}
    </main>`;
  }

  #proposal(item: string, total: number): TemplateResult {
    const count = contributions(this.session.records, item);
    const title = typeset(itemTitle(this.session.records, item), this.language);
    return html`<h1 data-size=${headingSize(title)}>${title}</h1>
      <p class="hint">
        <span>${text("common.card.count", { count })}</span>
        <span>${text("phone.check.position", { number: this.#place + 1, total })}</span>
      </p>`;
  }

  /** The list is one thing to answer; it is read on the wall, where all of it has room. */
  #rules(): TemplateResult {
    return html`<h1>${text("phone.rules.reminder")}</h1>
      <p class="hint"><span>${text("phone.rules.check_list")}</span></p>`;
  }

  #grade(item: string, value: Grade | null, checked: boolean): TemplateResult {
    return html`<label class="grade" data-none=${value === null}>
      <input
        type="radio" name="grade-${item}" .checked=${checked}
        @change=${() => void this.session.command("grade", { item, grade: value })}
      />
      <span>${text(`common.grade.${value ?? "none"}`)}</span>
    </label>`;
  }

  #foot(total: number): TemplateResult {
    const last = this.#place === total - 1;
    return html`<div class="step-foot">
      <div class="pair" data-share="next">
        <button
          type="button" class="button" ?disabled=${this.#place === 0}
          @click=${() => this.#go(this.#place - 1)}
        >${text("phone.check.previous")}</button>
        <button
          type="button" class="button" data-rank="first" @click=${() => this.#go(this.#place + 1)}
        >${text(last ? "phone.check.finish" : "phone.check.next")}</button>
      </div>
      <p class="hint">${secrecy(this.session.records, text("phone.check.no_reason"))}</p>
    </div>`;
  }

  #done(): TemplateResult {
    return html`<main class="step">
      <div class="step-main middle">
        <h1>${text("phone.check.title")}</h1>
        <p>${text(isWaiting(this.session, "grade") ? "phone.waiting" : "phone.check.sent")}</p>
      </div>
      <div class="step-foot">
        <button type="button" class="button" @click=${() => this.#go(0)}>
          ${text("phone.check.change")}
        </button>
      </div>
    </main>`;
  }

  #go(place: number): void {
    this.#place = place;
    this.update();
  }

  /** A new round begins at its first question; after a reload, at the first without an answer. */
  #begin({ round, items }: Choice): void {
    const grades = myGrades(this.session.own);
    const open = items.findIndex((item) => !(item in grades));
    this.#round = round;
    this.#place = open < 0 ? items.length : open;
  }
}

customElements.define("phone-check", PhoneCheck);
