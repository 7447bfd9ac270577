import { html, type TemplateResult } from "lit-html";
import { findNames } from "../helpers/names/names.ts";
import { newId } from "../helpers/platform/ids.ts";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import { ENTRY_TEXT_LIMIT } from "../replica/limits.ts";
import type { OwnEntry } from "../replica/records.ts";
import { CLOSING_KINDS, type ClosingKind } from "../replica/vocabulary.ts";
import { myEntry } from "../selectors/closing.ts";
import type { State } from "../selectors/contributions.ts";
import { currentStep } from "../selectors/meeting.ts";
import { announce } from "../shared/live-region.ts";
import { Composer } from "./composer.ts";
import { putAway } from "./events.ts";
import { namesReminder } from "./names-reminder.ts";
import "./refused.ts";
import { stateSign } from "../shared/state-sign.ts";
import { isWaiting } from "./waiting.ts";
import { wordField } from "./word-field.ts";

type WordDraft = { entry: string; kind: ClosingKind | null; text: string };

/** The third window: a keyword, a feeling or a reflection; or nothing. */
export class PhoneWords extends Composer {
  #found: readonly string[] = [];
  #error = "";

  protected template(): TemplateResult {
    const draft = this.session.drafts.get<WordDraft>("word");
    const entry = myEntry(this.session.own);
    return entry && !draft ? this.#shared(entry) : this.#form(draft ?? this.#blank());
  }

  #form(draft: WordDraft): TemplateResult {
    return html`<main class="step"><form @submit=${(event: Event) => this.#submit(event)} novalidate>
      <div class="step-main words">
        <h1>${text("common.words.question")}</h1>
        <phone-refused .session=${this.session}></phone-refused>
        ${this.moved ? html`<p class="moved">${text("phone.deposit.step_moved")}</p>` : ""}
        <div class="segments" role="radiogroup" aria-label=${text("phone.words.kind")}>
          ${CLOSING_KINDS.map((kind) => this.#kind(kind, draft))}
        </div>
        ${wordField(draft, ENTRY_TEXT_LIMIT, this.#error, (words) => this.#keep({ ...this.#draft(), text: words }))}
      </div>
      <div class="step-foot">
        ${this.#found.length ? this.#reminder() : this.#actions()}
      </div>
    </form></main>`;
  }

  #kind(kind: ClosingKind, draft: WordDraft): TemplateResult {
    return html`<label class="segment">
      <input
        type="radio" name="kind" .checked=${draft.kind === kind}
        @change=${() => this.#keep({ ...this.#draft(), kind })}
      />
      <span>${text(`common.closing.${kind}`)}</span>
    </label>`;
  }

  #actions(): TemplateResult {
    return html`<div class="pair">
      ${this.#otherAction()}
      <button class="button" data-rank="first">${text("phone.words.send")}</button>
    </div>`;
  }

  /** As large as sharing: to add nothing, to leave a word as it was, or to go with the meeting. */
  #otherAction(): TemplateResult {
    const shared = myEntry(this.session.own) !== undefined;
    const leave = shared ? "common.action.cancel" : "phone.words.pass";
    return html`<button
      type="button" class="button" @click=${() => (shared ? this.#leaveAsItWas() : this.#pass())}
    >${text(this.moved ? "common.action.close" : leave)}</button>`;
  }

  #shared(entry: OwnEntry): TemplateResult {
    const waiting = this.session.waiting.some(
      ({ args }) => "entry" in args && args.entry === entry.entry,
    );
    return html`<main class="step">
      <div class="step-main middle">
        <phone-refused .session=${this.session}></phone-refused>
        <p class="soft">${text(`common.closing.${entry.kind}`)}</p>
        <h1 class="word-shown" data-long=${entry.text.length > 40}>
          ${typeset(entry.text, this.language)}
        </h1>
        ${stateSign(waiting ? "waiting" : stateOf(entry))}
        <p class="hint">${text(this.#fate(entry))}</p>
      </div>
      <div class="step-foot">
        <div class="pair">
          <button type="button" class="button" @click=${() => this.#withdraw(entry)}>
            ${text("phone.words.withdraw")}
          </button>
          <button type="button" class="button" @click=${() => this.#change(entry)}>
            ${text("phone.words.change")}
          </button>
        </div>
      </div>
    </main>`;
  }

  #fate(entry: OwnEntry): string {
    if (isWaiting(this.session, "post_word")) return "phone.waiting";
    if (entry.rephrased) return "phone.words.rephrased";
    return entry.set_aside ? "phone.words.set_aside" : "phone.words.sent";
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

  #keep(draft: WordDraft): void {
    this.session.drafts.set("word", draft);
    this.#back();
  }

  #change({ entry, kind, text: words }: OwnEntry): void {
    this.#keep({ entry, kind, text: words });
  }

  #withdraw({ entry }: OwnEntry): void {
    void this.session.command("withdraw_word", { entry });
  }

  #leaveAsItWas(): void {
    this.session.drafts.drop("word");
    this.#back();
    if (this.moved) putAway(this);
  }

  /** Not adding anything is an answer; what was begun goes. */
  #pass(): void {
    const step = currentStep(this.session.records);
    if (!this.moved && step) {
      this.session.drafts.drop("word");
      this.session.drafts.set("listening", step.id);
    }
    putAway(this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const { kind, text: words } = this.#draft();
    const long = words.trim().length - ENTRY_TEXT_LIMIT;
    this.#error = "";
    if (!words.trim()) this.#error = text("phone.deposit.empty");
    else if (!kind) this.#error = text("phone.words.choose_kind");
    else if (long > 0) this.#error = text("phone.deposit.too_long", { count: long });
    this.#found = this.#error ? [] : findNames(words, this.language);
    if (this.#error) this.focusOn("#word");
    else if (this.#found.length) this.focusOn(".reminder [data-rank]");
    else this.#send();
  }

  #send(): void {
    const { entry, kind, text: words } = this.#draft();
    if (!kind) return;
    this.session.drafts.drop("word");
    void this.session.command("post_word", { entry, kind, text: words.trim() });
    announce(text("phone.words.sent"));
    this.#back();
  }

  #reword(): void {
    this.#back();
    this.focusOn("#word");
  }

  #back(): void {
    this.#found = [];
    this.#error = "";
    this.update();
  }
}

function stateOf({ set_aside, rephrased }: OwnEntry): State {
  if (!set_aside) return "saved";
  return rephrased ? "rephrased" : "set_aside";
}

customElements.define("phone-words", PhoneWords);
