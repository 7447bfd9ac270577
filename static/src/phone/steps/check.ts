import { html, type TemplateResult } from "lit-html";
import { headingSize } from "../../helpers/text/heading.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Choice } from "../../replica/records.ts";
import { RULES_LIST } from "../../replica/vocabulary.ts";
import { contributions, itemTitle } from "../../selectors/cards.ts";
import {
  answersOf,
  type CheckAnswer,
  choiceOf,
  hasWords,
  myGrades,
  myReservations,
} from "../../selectors/choice.ts";
import { reservationDraft } from "../../selectors/reservation-drafts.ts";
import type { Session } from "../../session/session.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { announce } from "../../shared/page/live-region.ts";
import { gradeText } from "../../shared/written/grade-text.ts";
import { closeComposer } from "../parts/events.ts";
import "../parts/more-below.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { restLayout } from "../parts/rest-layout.ts";
import { secrecy } from "../parts/secrecy.ts";
import { isWaitingOffline } from "../parts/waiting.ts";
import { ReservationField } from "./reservation-field.ts";

/** The check: one item a page, with a grade or no answer for each. */
export class PhoneCheck extends BoardElement {
  #position = 0;
  #round = 0;
  #items: readonly string[] = [];
  readonly #reservation = new ReservationField(this, (at) => this.focusOn(at));

  protected template(): TemplateResult {
    const choice = choiceOf(this.session.records);
    const items = choice?.items ?? [];
    if (isCheckSent(this.session)) return this.#sentPage();
    if (choice && choice.round !== this.#round) this.#begin(choice);
    this.#follow(items);
    const item = items[this.#position];
    return item ? this.#question(item, choice) : this.#nothingLeft();
  }

  #question(item: string, choice: Choice | undefined): TemplateResult {
    const grade = myGrades(this.session.own)[item];
    const total = choice?.items.length ?? 0;
    const question = choice?.by_consent ? "phone.consent.question" : "phone.check.question";
    return html`<main class="step">
      <div class="step-main">
        <div class="question" id="question">
          <p data-now>${text(item === RULES_LIST ? "phone.rules.question" : question)}</p>
          ${item === RULES_LIST ? this.#rules() : this.#proposal(item, total)}
        </div>
        <div class="grades" role="radiogroup" aria-labelledby="question">
          ${[...answersOf(choice), null].map((value) => this.#grade(item, value, grade === value))}
        </div>
        ${choice?.by_consent ? this.#reservation.field(item, grade) : ""}
        <p class="helper">${secrecy(this.session.records, choice?.by_consent ? "" : text("phone.check.no_reason"))}</p>
        <phone-more-below></phone-more-below>
      </div>
      ${this.#reservation.reminder(item) || this.#foot(item, total)}
    </main>`;
  }

  #proposal(item: string, total: number): TemplateResult {
    const count = contributions(this.session.records, item);
    const title = typeset(itemTitle(this.session.records, item), this.language);
    return html`<h1 data-size=${headingSize(title)}>${wholeWords(title)}</h1>
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

  #grade(item: string, value: CheckAnswer | null, checked: boolean): TemplateResult {
    return html`<label class="grade" data-none=${value === null}>
      <input
        type="radio" name="grade-${item}" .checked=${checked}
        @change=${() => this.#give(item, value)}
      />
      <span>${gradeText(item, value)}</span>
    </label>`;
  }

  /** With the words that were sent: an answer that waits is replaced by this one. */
  #give(item: string, grade: CheckAnswer | null): void {
    const words = myReservations(this.session.own)[item] ?? "";
    const answer = hasWords(grade) ? { item, grade, words } : { item, grade };
    this.#reservation.answer(item, grade);
    void this.session.command("grade", answer);
    this.update();
  }

  #foot(item: string, total: number): TemplateResult {
    const isLast = this.#position === total - 1;
    return html`<div class="step-foot">
      <div class="pair" data-share="next">
        ${total > 1 ? this.#previous(item) : ""}
        <button
          type="button" class="button" data-rank="first"
          @click=${() => this.#reservation.send(item, () => (isLast ? this.#finish() : this.#goTo(this.#position + 1)))}
        >${text(isLast ? "phone.check.finish" : "phone.check.next")}</button>
      </div>
    </div>`;
  }

  /** The first of several questions only keeps its place, so that no button moves under a finger. */
  #previous(item: string): TemplateResult {
    return html`<button
      type="button" class="button" ?disabled=${this.#position === 0}
      @click=${() => this.#reservation.send(item, () => this.#goTo(this.#position - 1))}
    >${text("phone.check.previous")}</button>`;
  }

  /** After sending nothing is asked any more: the phone may be put down. */
  #sentPage(): TemplateResult {
    return restLayout(
      text(this.#isPassed ? this.#title : "phone.resonate.sent_title"),
      html`<p data-now>${this.#sentState()}</p>`,
      html`<button type="button" class="button" @click=${() => this.#change()}>
        ${text("phone.check.change")}
      </button>`,
    );
  }

  #nothingLeft(): TemplateResult {
    return restLayout(text(this.#title), html`<p data-now>${text("phone.check.none_left")}</p>`);
  }

  get #title(): TextKey {
    const isConsent = choiceOf(this.session.records)?.by_consent;
    return isConsent ? "phone.consent.title" : "phone.check.title";
  }

  get #isPassed(): boolean {
    return Object.keys(myGrades(this.session.own)).length === 0;
  }

  #sentState(): string {
    if (isWaitingOffline(this.session, "grade")) return text("phone.waiting");
    return text(this.#isPassed ? "phone.check.sent_none" : "phone.check.sent");
  }

  #goTo(position: number): void {
    this.#position = position;
    if (position === 0) this.focusOn(".pair [data-rank]");
    else this.update();
  }

  /** Items may be withdrawn meanwhile: the place stays with its item, or goes to the one after it. */
  #follow(items: readonly string[]): void {
    const before = this.#items.slice(0, Math.max(this.#position, 0));
    const left = before.filter((item) => items.includes(item)).length;
    this.#position = Math.min(left, items.length - 1);
    this.#items = items;
  }

  /** The answers were sent one by one; from now on the page says so. */
  #finish(): void {
    this.session.drafts.set("checked", this.#round);
    announce(this.#sentState());
    closeComposer(this);
    this.focusOn(".rest-actions .button");
  }

  #change(): void {
    this.session.drafts.drop("checked");
    this.#position = 0;
    closeComposer(this);
    this.update();
  }

  /** After a reload a round begins at words that were not sent, or at the first item without an answer. */
  #begin(choice: Choice): void {
    const { own, drafts } = this.session;
    const { items, round } = choice;
    const grades = myGrades(own);
    const begun = items.findIndex((item) => drafts.get(reservationDraft(choice, item)));
    const unanswered = items.findIndex((item) => !(item in grades));
    this.#round = round;
    this.#items = items;
    this.#position = [begun, unanswered].find((place) => place >= 0) ?? items.length - 1;
  }
}

/** Whether the person went through the items of this round, and is not changing answers. */
export function isCheckSent({ drafts, records }: Session): boolean {
  const round = choiceOf(records)?.round;
  return round !== undefined && drafts.get<number>("checked") === round;
}

customElements.define("phone-check", PhoneCheck);
