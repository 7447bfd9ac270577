import type { TemplateResult } from "lit-html";
import { findNames } from "../../helpers/names/names.ts";
import { lengthOf } from "../../helpers/text/length.ts";
import { text } from "../../helpers/text/text.ts";
import { RESERVATION_TEXT_LIMIT } from "../../replica/limits.ts";
import {
  type CheckAnswer,
  choiceOf,
  hasWords,
  myGrades,
  myReservations,
} from "../../selectors/choice.ts";
import { type ReservationDraft, reservationDraft } from "../../selectors/reservation-drafts.ts";
import { textField } from "../../shared/controls/text-field.ts";
import type { BoardElement } from "../../shared/page/element.ts";
import { namesReminder } from "../parts/names-reminder.ts";

/** The words of a concern or an objection [C10]. They are sent when the person goes on. */
export class ReservationField {
  #found: readonly string[] = [];
  #error = "";
  #then: () => void = () => {};

  constructor(
    readonly page: BoardElement,
    readonly focusOn: (selector: string) => void,
  ) {}

  /** Only a concern and an objection have words, and both may go without. */
  field(item: string, answer: CheckAnswer | null | undefined): TemplateResult | string {
    if (!hasWords(answer)) return "";
    return textField({
      name: "reservation",
      label: text("phone.consent.field"),
      helper: text("phone.consent.field_helper"),
      value: this.#words(item),
      limit: RESERVATION_TEXT_LIMIT,
      rows: 3,
      error: this.#error,
      onInput: (words) => this.#keep(item, words),
    });
  }

  /**
   * With an answer that has no words the board drops those it had. They are put aside here, and are a
   * draft again with the next concern or objection [N1].
   */
  answer(item: string, grade: CheckAnswer | null): void {
    const { drafts } = this.page.session;
    const draft = this.#draft(item);
    const aside = `aside-${draft}`;
    if (hasWords(grade)) {
      const kept = drafts.get<ReservationDraft>(aside);
      if (kept) drafts.set(draft, kept);
      drafts.drop(aside);
    } else {
      const text = this.#words(item);
      if (text) drafts.set(aside, { text } satisfies ReservationDraft);
      drafts.drop(draft);
    }
  }

  /** Asks about what may be a name, in place of the foot of the page [N13]. */
  reminder(item: string): TemplateResult | undefined {
    if (this.#found.length === 0) return undefined;
    const edit = () => {
      this.#clear();
      this.focusOn("#reservation");
    };
    return namesReminder(this.#found, edit, () => this.#give(item));
  }

  /** Sends what was written, if anything was, and goes on. */
  send(item: string, then: () => void): void {
    this.#then = then;
    const words = this.#words(item).trim();
    const over = lengthOf(words) - RESERVATION_TEXT_LIMIT;
    this.#error = over > 0 ? text("phone.deposit.too_long", { count: over }) : "";
    this.#found = over > 0 || !this.#isNew(item) ? [] : findNames(words, this.page.language);
    if (this.#error) this.focusOn("#reservation");
    else if (this.#found.length) this.focusOn(".reminder [data-rank]");
    else this.#give(item);
  }

  #give(item: string): void {
    const { session } = this.page;
    const grade = myGrades(session.own)[item] ?? null;
    if (this.#isNew(item))
      void session.command("grade", { item, grade, words: this.#words(item).trim() });
    session.drafts.drop(this.#draft(item));
    this.#clear();
    this.#then();
  }

  /** Whether the words differ from those that were sent, and the answer has words. */
  #isNew(item: string): boolean {
    const { own } = this.page.session;
    const sent = myReservations(own)[item] ?? "";
    return hasWords(myGrades(own)[item]) && this.#words(item).trim() !== sent;
  }

  #words(item: string): string {
    const { drafts, own } = this.page.session;
    const draft = drafts.get<ReservationDraft>(this.#draft(item));
    return draft?.text ?? myReservations(own)[item] ?? "";
  }

  #keep(item: string, text: string): void {
    this.page.session.drafts.set(this.#draft(item), { text } satisfies ReservationDraft);
    this.#clear();
  }

  #draft(item: string): string {
    return reservationDraft(choiceOf(this.page.session.records), item);
  }

  #clear(): void {
    this.#found = [];
    this.#error = "";
    this.page.update();
  }
}
