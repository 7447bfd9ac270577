import { html, type TemplateResult } from "lit-html";
import { findNames } from "../../helpers/names/names.ts";
import { headingSize } from "../../helpers/text/heading.ts";
import { text } from "../../helpers/text/text.ts";
import { copyButton } from "../../shared/controls/copy-button.ts";
import { natureChips } from "../../shared/controls/nature-chips.ts";
import {
  type CardDraft,
  cardDraft,
  dropDraft,
  isRule,
  isTakenUpAgain,
  keepDraft,
  sendDraft,
} from "../../shared/written/card-draft.ts";
import { type CardProblem, cardFields, problemIn } from "../parts/card-fields.ts";
import { Composer } from "../parts/composer.ts";
import { closeComposer } from "../parts/events.ts";
import "../parts/more-below.ts";
import { namesReminder } from "../parts/names-reminder.ts";
import { belowHeading, depositedCount, depositHeading } from "./deposit-heading.ts";
import { listen } from "./listening.ts";
import "../parts/own-cards.ts";
import { announceSent } from "../parts/waiting.ts";

/** Two taps within so many milliseconds are one. */
const DOUBLE_TAP = 700;

/** The page on which cards, or rules, are written. */
export class PhoneDeposit extends Composer {
  #textOpened = false;
  #found: readonly string[] = [];
  #problem: CardProblem | null = null;
  /** When a card was sent and nothing typed since: the second tap of a double tap asks for no card. */
  #sentAt = Number.NEGATIVE_INFINITY;

  protected template(): TemplateResult {
    const draft = cardDraft(this.session);
    const count = depositedCount(this.session);
    const isTall = draft.kind === "theme" || this.#hasText(draft);
    const hasRoom = !this.moved && (count > 0 || !isTall);
    const heading = depositHeading(this.session);
    const isCompact = count > 0 || isTall || headingSize(heading) !== "full";
    return html`<main class="step">
      <div class="step-main">
        <h1 data-size=${isCompact ? "compact" : "full"} data-now>${heading}</h1>
        ${hasRoom ? belowHeading(this.session) : ""}
        <phone-more-below></phone-more-below>
      </div>
      <form class="step-foot compose" @submit=${(event: Event) => this.#submit(event)} novalidate>
        ${this.#found.length ? this.#reminder() : this.#fields(draft)}
      </form>
    </main>`;
  }

  #fields(draft: CardDraft): TemplateResult {
    const fields = cardFields({
      session: this.session,
      problem: this.#problem,
      hasText: this.#hasText(draft),
      change: (changed) => this.#setDraft(changed),
      openText: () => this.#openText(),
    });
    const isMoved = this.moved && !isTakenUpAgain(this.session);
    return html`${isMoved ? movedLine(draft) : ""} ${fields}
      ${isMoved ? "" : this.#kinds(draft)} ${this.#actions()}`;
  }

  /** The kind of the card, below what matters more; a rule has none. */
  #kinds(draft: CardDraft): TemplateResult | string {
    if (isRule(this.session)) return "";
    return natureChips(this.session.records, draft, (kind) =>
      this.#setDraft({ ...draft, ...kind }),
    );
  }

  #hasText(draft: CardDraft): boolean {
    return this.#textOpened || draft.text !== "";
  }

  #actions(): TemplateResult {
    const isEdit = isTakenUpAgain(this.session);
    const otherKey = isEdit ? "common.action.cancel" : "phone.listen";
    const sendKey = isRule(this.session) ? "phone.rules.send" : "phone.deposit.send";
    return html`<div class="pair">
      <button type="button" class="button" @click=${() => (isEdit ? this.#cancel() : this.#listen())}>
        ${text(this.moved && !isEdit ? "common.action.close" : otherKey)}
      </button>
      <button class="button" data-rank="first">${text(isEdit ? "phone.mine.save" : sendKey)}</button>
    </div>`;
  }

  #reminder(): TemplateResult {
    return namesReminder(
      this.#found,
      () => this.#reword(),
      () => this.#send(),
    );
  }

  #setDraft(draft: CardDraft): void {
    this.#problem = null;
    this.#sentAt = Number.NEGATIVE_INFINITY;
    keepDraft(this.session, draft);
    this.update();
  }

  #openText(): void {
    this.#textOpened = true;
    this.focusOn("#text");
  }

  #cancel(): void {
    dropDraft(this.session);
    this.#showFields();
    if (this.moved) closeComposer(this);
  }

  /** Listening at this step; the draft stays on this phone. */
  #listen(): void {
    if (this.moved) closeComposer(this);
    else listen(this.session, this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const draft = cardDraft(this.session);
    const words = `${draft.title}\n${draft.text}`;
    if (event.timeStamp - this.#sentAt < DOUBLE_TAP && !words.trim()) return;
    this.#problem = problemIn(this.session);
    this.#found = this.#problem ? [] : findNames(words, this.language);
    if (this.#problem) this.focusOn(`#${this.#problem.field}`);
    else if (this.#found.length) this.focusOn(".reminder [data-rank]");
    else this.#send();
  }

  #send(): void {
    sendDraft(this.session, cardDraft(this.session));
    this.#sentAt = performance.now();
    announceSent(this.session, "phone.deposit.sent");
    this.#textOpened = false;
    this.#showFields();
    if (this.moved) closeComposer(this);
  }

  #reword(): void {
    this.#showFields();
    this.focusOn("#title");
  }

  #showFields(): void {
    this.#found = [];
    this.#problem = null;
    this.update();
  }
}

/** The step has changed: the draft can still be sent, or copied. */
function movedLine({ title, text: detail }: CardDraft): TemplateResult {
  const words = [title, detail].filter(Boolean).join("\n");
  return html`<div class="moved">
    <p>${text("phone.deposit.step_moved")}</p>
    ${copyButton(words)}
  </div>`;
}

customElements.define("phone-deposit", PhoneDeposit);
