import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { findNames } from "../../helpers/names/names.ts";
import { newId } from "../../helpers/platform/ids.ts";
import { isBlank } from "../../helpers/text/blank.ts";
import { lengthOf } from "../../helpers/text/length.ts";
import { text } from "../../helpers/text/text.ts";
import { ENTRY_TEXT_LIMIT } from "../../replica/limits.ts";
import type { OwnEntry } from "../../replica/records.ts";
import { myEntry } from "../../selectors/closing.ts";
import { vocabularyOf } from "../../selectors/vocabulary.ts";
import type { Session } from "../../session/session.ts";
import { Composer } from "../parts/composer.ts";
import { closeComposer } from "../parts/events.ts";
import { namesReminder } from "../parts/names-reminder.ts";
import { listen } from "./listening.ts";
import "../parts/refused.ts";
import { announceSent } from "../parts/waiting.ts";
import { withdrawal } from "../parts/withdrawal.ts";
import { wordField } from "../parts/word-field.ts";
import { sharedWord } from "./shared-word.ts";

type WordDraft = { entry: string; kind: string | null; text: string };

/** The page of the closing word: a keyword, a feeling or a reflection. */
export class PhoneWords extends Composer {
  #found: readonly string[] = [];
  #error = "";
  #withdrawing = false;

  protected template(): TemplateResult {
    const draft = this.session.drafts.get<WordDraft>("word");
    const entry = myEntry(this.session.own);
    if (!entry || draft) return this.#form(draft ?? this.#blank());
    return sharedWord(this.session, this.language, entry, this.#sharedActions(entry));
  }

  #form(draft: WordDraft): TemplateResult {
    const { closing, lines } = vocabularyOf(this.session.records);
    return html`<main class="step"><form @submit=${(event: Event) => this.#submit(event)} novalidate>
      <div class="step-main words">
        <h1 data-size="compact" data-now>${text("common.words.question")}</h1>
        <phone-refused .session=${this.session}></phone-refused>
        ${this.moved ? html`<p class="moved">${text("phone.deposit.step_moved")}</p>` : ""}
        ${wordField(draft, lines.includes(draft.kind ?? ""), this.#error, (words) => this.#setDraft({ ...this.#draft(), text: words }))}
        <div class="segments-field">
          <p class="field-label" id="word-kind">${text("phone.words.kind")}</p>
          <div class="segments" role="radiogroup" aria-labelledby="word-kind">
            ${closing.map((kind) => this.#kind(kind, draft))}
          </div>
        </div>
      </div>
      <div class="step-foot">
        ${this.#found.length ? this.#reminder() : this.#actions()}
      </div>
    </form></main>`;
  }

  /** A second tap on a kind undoes the choice, which nobody has to make. */
  #kind(kind: string, draft: WordDraft): TemplateResult {
    const choose = () =>
      this.#setDraft({ ...this.#draft(), kind: draft.kind === kind ? null : kind });
    return html`<label class="segment">
      <input type="radio" name="kind" .checked=${draft.kind === kind} @click=${choose} />
      <span>${optionText("closing", kind)}</span>
    </label>`;
  }

  #actions(): TemplateResult {
    return html`<div class="pair">
      ${this.#otherAction()}
      <button class="button" data-rank="first">${text("phone.words.send")}</button>
    </div>`;
  }

  /** As large as the button to send: to add nothing, to cancel an edit, or to follow the meeting. */
  #otherAction(): TemplateResult {
    const isEdit = myEntry(this.session.own) !== undefined;
    const key = isEdit ? "common.action.cancel" : "phone.words.pass";
    return html`<button
      type="button" class="button" @click=${() => (isEdit ? this.#cancelEdit() : this.#pass())}
    >${text(this.moved ? "common.action.close" : key)}</button>`;
  }

  #sharedActions(entry: OwnEntry): TemplateResult {
    if (this.#withdrawing) {
      return withdrawal(
        "phone.words.withdraw_sure",
        () => this.#confirm(false),
        () => this.#withdraw(entry),
      );
    }
    return html`<div class="pair">
      <button type="button" class="button" @click=${() => this.#confirm(true)}>
        ${text("phone.words.withdraw")}
      </button>
      <button type="button" class="button" @click=${() => this.#edit(entry)}>
        ${text("phone.words.change")}
      </button>
    </div>`;
  }

  #reminder(): TemplateResult {
    return namesReminder(
      this.#found,
      () => this.#reword(),
      () => this.#send(),
    );
  }

  #blank(): WordDraft {
    return { entry: newId(), kind: null, text: "" };
  }

  #draft(): WordDraft {
    return this.session.drafts.get("word") ?? this.#blank();
  }

  #setDraft(draft: WordDraft): void {
    this.session.drafts.set("word", draft);
    this.#showFields();
  }

  #edit({ entry, kind, text: words }: OwnEntry): void {
    this.#setDraft({ entry, kind, text: words });
    closeComposer(this);
  }

  #confirm(withdrawing: boolean): void {
    this.#withdrawing = withdrawing;
    this.update();
  }

  #withdraw({ entry }: OwnEntry): void {
    this.#confirm(false);
    void this.session.command("withdraw_word", { entry });
    closeComposer(this);
  }

  #cancelEdit(): void {
    this.session.drafts.drop("word");
    this.#showFields();
    if (this.moved) closeComposer(this);
  }

  /** Adds nothing at this step and drops the draft. */
  #pass(): void {
    if (this.moved) {
      closeComposer(this);
      return;
    }
    this.session.drafts.drop("word");
    listen(this.session, this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const draft = this.#draft();
    this.#error = problemIn(draft);
    this.#found = this.#error ? [] : findNames(draft.text, this.language);
    if (this.#error) this.focusOn("#word");
    else if (this.#found.length) this.focusOn(".reminder [data-rank]");
    else this.#send();
  }

  #send(): void {
    const { entry, kind, text: words } = this.#draft();
    this.session.drafts.drop("word");
    void this.session.command("post_word", { entry, kind, text: words.trim() });
    announceSent(this.session, "phone.words.sent");
    this.#showFields();
    closeComposer(this);
  }

  #reword(): void {
    this.#showFields();
    this.focusOn("#word");
  }

  #showFields(): void {
    this.#found = [];
    this.#error = "";
    this.update();
  }
}

function problemIn({ text: words }: WordDraft): string {
  const over = lengthOf(words) - ENTRY_TEXT_LIMIT;
  if (isBlank(words)) return text("phone.deposit.empty");
  return over > 0 ? text("phone.deposit.too_long", { count: over }) : "";
}

/** Whether the closing word is sent, and the person is not changing it. */
export function isWordSent({ own, drafts }: Session): boolean {
  return myEntry(own) !== undefined && drafts.get("word") === undefined;
}

customElements.define("phone-words", PhoneWords);
