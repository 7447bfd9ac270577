import { html, type TemplateResult } from "lit-html";
import { findNames } from "../helpers/names/names.ts";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import { CARD_TEXT_LIMIT, TITLE_LIMIT } from "../replica/limits.ts";
import { carriedTitles } from "../selectors/carried-titles.ts";
import { ownCards } from "../selectors/contributions.ts";
import { currentStep, meetingOf } from "../selectors/meeting.ts";
import {
  type CardDraft,
  cardDraft,
  dropDraft,
  isRule,
  isTakenUpAgain,
  keepDraft,
  sendDraft,
} from "../shared/card-draft.ts";
import { copyButton } from "../shared/copy-button.ts";
import { announce } from "../shared/live-region.ts";
import { natureChips } from "../shared/nature-chips.ts";
import { textField } from "../shared/text-field.ts";
import { Composer } from "./composer.ts";
import { openPanel, putAway } from "./events.ts";
import { namesReminder } from "./names-reminder.ts";
import { ofKind } from "./own-cards.ts";

/** The first window: write a card, or listen. */
export class PhoneDeposit extends Composer {
  #more = false;
  #found: readonly string[] = [];
  #error = "";
  /** Nothing was written since something was sent: a second tap is no empty card. */
  #sent = false;

  protected template(): TemplateResult {
    const draft = cardDraft(this.session);
    const { own, waiting, refused } = this.session;
    const cards = ofKind(ownCards(own, waiting, refused), this.#only()).length;
    return html`<main class="step">
      <div class="step-main">
        <h1 data-size=${cards || this.#isTall(draft) ? "compact" : "full"}>${this.#lead()}</h1>
        ${this.#below(cards)}
      </div>
      <form class="step-foot compose" @submit=${(event: Event) => this.#submit(event)} novalidate>
        ${this.#found.length ? this.#reminder() : this.#fields(draft)}
      </form>
    </main>`;
  }

  #only(): "rules" | "cards" {
    return isRule(this.session) ? "rules" : "cards";
  }

  #lead(): string {
    if (isTakenUpAgain(this.session)) return text("phone.mine.edit");
    if (isRule(this.session)) return text("phone.rules.lead");
    const meeting = meetingOf(this.session.records);
    return meeting?.prompt
      ? typeset(meeting.prompt, meeting.language)
      : text("phone.deposit.title");
  }

  #below(cards: number): TemplateResult | string {
    if (this.moved || (cards === 0 && this.#isTall(cardDraft(this.session)))) return "";
    if (cards === 0) {
      const helper = isRule(this.session) ? "phone.rules.helper" : "phone.deposit.helper";
      return html`<p class="hint">${text(helper)}</p>
        ${this.#kept()}`;
    }
    return html`<phone-own-cards .session=${this.session} .only=${this.#only()}></phone-own-cards> ${this.#kept()}`;
  }

  #kept(): TemplateResult | string {
    const count = carriedTitles(this.session.records).length;
    if (count === 0 || isRule(this.session)) return "";
    return html`<button
      type="button" class="text-button"
      @click=${(event: Event) => openPanel(event.currentTarget, "kept")}
    >${text("phone.deposit.kept", { count })}</button>`;
  }

  /** What kind of card it is; a rule is of one kind. */
  #above(draft: CardDraft): TemplateResult | string {
    if (this.moved && !isTakenUpAgain(this.session)) return this.#movedLine(draft);
    if (isRule(this.session)) return "";
    return natureChips(draft, (leaning) => this.#keep({ ...draft, ...leaning }));
  }

  #fields(draft: CardDraft): TemplateResult {
    const rule = isRule(this.session);
    return html`
      ${this.#above(draft)}
      ${textField({
        name: "title",
        label: text(rule ? "phone.rules.field" : "phone.deposit.title_field"),
        value: draft.title,
        limit: TITLE_LIMIT,
        rows: 2,
        oneLine: true,
        error: this.#error,
        hint: text("phone.deposit.no_names"),
        aside: rule || this.#isOpen(draft) ? "" : this.#moreButton(),
        onInput: (title) => this.#keep({ ...cardDraft(this.session), title }),
      })}
      ${this.#textField(draft)} ${this.#actions()}
    `;
  }

  #textField(draft: CardDraft): TemplateResult | string {
    if (!this.#isOpen(draft)) return "";
    return textField({
      name: "text",
      label: text("phone.deposit.text_field"),
      value: draft.text,
      limit: CARD_TEXT_LIMIT,
      rows: 3,
      onInput: (words) => this.#keep({ ...cardDraft(this.session), text: words }),
    });
  }

  #moreButton(): TemplateResult {
    return html`<button type="button" class="text-button" @click=${() => this.#openMore()}>
      ${text("phone.deposit.text_add")}
    </button>`;
  }

  #isTall(draft: CardDraft): boolean {
    return draft.kind === "theme" || this.#isOpen(draft);
  }

  #isOpen(draft: CardDraft): boolean {
    return this.#more || draft.text !== "";
  }

  #actions(): TemplateResult {
    const again = isTakenUpAgain(this.session);
    const other = again ? "common.action.cancel" : "phone.listen";
    return html`<div class="pair">
      <button type="button" class="button" @click=${() => (again ? this.#cancel() : this.#leave())}>
        ${text(this.moved && !again ? "common.action.close" : other)}
      </button>
      <button class="button" data-rank="first">
        ${text(again ? "phone.mine.save" : isRule(this.session) ? "phone.rules.send" : "phone.deposit.send")}
      </button>
    </div>`;
  }

  #movedLine(draft: CardDraft): TemplateResult {
    const words = [draft.title, draft.text].filter(Boolean).join("\n");
    return html`<div class="moved">
      <p>${text("phone.deposit.step_moved")}</p>
      ${copyButton(words)}
    </div>`;
  }

  #reminder(): TemplateResult {
    return namesReminder(
      this.#found,
      () => this.#reword(),
      () => this.#send(),
    );
  }

  #keep(draft: CardDraft): void {
    this.#error = "";
    this.#sent = false;
    keepDraft(this.session, draft);
    this.update();
  }

  #openMore(): void {
    this.#more = true;
    this.focusOn("#text");
  }

  #cancel(): void {
    dropDraft(this.session);
    this.#backToFields();
    if (this.moved) putAway(this);
  }

  /** Listening is an answer like another; what was begun stays on this phone. */
  #leave(): void {
    const step = currentStep(this.session.records);
    if (!this.moved && step) this.session.drafts.set("listening", step.id);
    putAway(this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const { title, text: words } = cardDraft(this.session);
    if (this.#sent && !`${title}${words}`.trim()) return;
    this.#error = this.#problem(title, words);
    this.#found = this.#error ? [] : findNames(`${title}\n${words}`, this.language);
    if (this.#error) this.focusOn("#title");
    else if (this.#found.length) this.focusOn(".reminder [data-rank]");
    else this.#send();
  }

  #problem(title: string, words: string): string {
    if (!title.trim()) return text("phone.deposit.empty");
    const over = Math.max(title.trim().length - TITLE_LIMIT, words.trim().length - CARD_TEXT_LIMIT);
    return over > 0 ? text("phone.deposit.too_long", { count: over }) : "";
  }

  #send(): void {
    sendDraft(this.session, cardDraft(this.session));
    this.#sent = true;
    announce(text("phone.deposit.sent"));
    this.#more = false;
    this.#backToFields();
    if (this.moved) putAway(this);
  }

  #reword(): void {
    this.#backToFields();
    this.focusOn("#title");
  }

  #backToFields(): void {
    this.#found = [];
    this.#error = "";
    this.update();
  }
}

customElements.define("phone-deposit", PhoneDeposit);
