import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { findNames } from "../../helpers/names/names.ts";
import { newId } from "../../helpers/platform/ids.ts";
import { isBlank } from "../../helpers/text/blank.ts";
import { lengthOf } from "../../helpers/text/length.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { NOTE_TEXT_LIMIT } from "../../replica/limits.ts";
import {
  columnOfDraft,
  columnsNow,
  topicOfDraft,
  usualColumn,
  withTopic,
} from "../../selectors/explore.ts";
import { textField } from "../../shared/controls/text-field.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { topicOfNote } from "../../shared/written/topic-of-note.ts";
import { closePanel } from "../parts/events.ts";
import { namesReminder } from "../parts/names-reminder.ts";
import { announceSent } from "../parts/waiting.ts";

export type NoteDraft = {
  note: string;
  topic?: string | undefined;
  column: string;
  text: string;
  other_view?: boolean;
};

/** A new note on the topic of its first letter, in one of the columns; or, with `again`, a note that is edited. */
export class PhoneNote extends BoardElement {
  again = false;
  #found: readonly string[] = [];
  #error = "";

  protected template(): TemplateResult {
    const draft = this.#draft();
    const topic = topicOfDraft(this.session.records, draft);
    return html`<main class="step"><form @submit=${(event: Event) => this.#submit(event)} novalidate>
      <div class="step-main">
        <p class="soft">${topic ? typeset(topic.title, this.language) : ""}</p>
        ${this.again ? "" : topicOfNote(this.session.records, draft, this.language)}
        <div class="chips" role="group" aria-label=${text("phone.note.column")}>
          ${columnsNow(this.session.records).map((column) => this.#column(column, draft))}
        </div>
        ${helper(draft.column)}
        ${this.#field(draft)} ${this.#otherView(draft)}
      </div>
      <div class="step-foot">
        ${this.#found.length ? this.#reminder() : this.#actions()}
      </div>
    </form></main>`;
  }

  #reminder(): TemplateResult {
    return namesReminder(
      this.#found,
      () => this.#reword(),
      () => this.#send(),
    );
  }

  #actions(): TemplateResult {
    return html`<div class="pair">
      <button type="button" class="button" @click=${() => this.#close()}>
        ${text(this.again ? "common.action.cancel" : "common.action.close")}
      </button>
      <button class="button" data-rank="first">
        ${text(this.again ? "common.action.save" : "phone.note.send")}
      </button>
    </div>`;
  }

  #field(draft: NoteDraft): TemplateResult {
    return textField({
      name: "note",
      label: text("phone.note.field"),
      value: draft.text,
      limit: NOTE_TEXT_LIMIT,
      rows: 3,
      error: this.#error,
      onInput: (words) => this.#setDraft({ ...this.#draft(), text: words }),
    });
  }

  /** Another view is a kind of note: it answers nobody, and is marked with its own name. */
  #otherView(draft: NoteDraft): TemplateResult {
    const other_view = !draft.other_view;
    return html`<button
      type="button" class="chip" aria-pressed=${!other_view}
      @click=${() => this.#setDraft({ ...draft, other_view })}
    >${text("common.other_view")}</button>`;
  }

  #column(column: string, draft: NoteDraft): TemplateResult {
    return html`<button
      type="button" class="chip" aria-pressed=${draft.column === column}
      @click=${() => this.#setDraft({ ...draft, column })}
    >${optionText("column", column)}</button>`;
  }

  /** A note being edited has its own draft, so that it does not replace a new note. */
  get #draftName(): string {
    return this.again ? "note-again" : "note";
  }

  #draft(): NoteDraft {
    const blank = { note: newId(), column: usualColumn(this.session.records), text: "" };
    const draft = this.session.drafts.get<NoteDraft>(this.#draftName) ?? blank;
    if (this.again) return draft;
    return { ...draft, column: columnOfDraft(this.session.records, draft.column) };
  }

  #setDraft(draft: NoteDraft): void {
    const kept = this.again ? draft : withTopic(this.session.records, draft);
    this.session.drafts.set(this.#draftName, kept);
    this.#showFields();
  }

  #submit(event: Event): void {
    event.preventDefault();
    const words = this.#draft().text.trim();
    this.#error = isBlank(words) ? text("phone.deposit.empty") : "";
    const over = lengthOf(words) - NOTE_TEXT_LIMIT;
    if (over > 0) this.#error = text("phone.deposit.too_long", { count: over });
    this.#found = this.#error ? [] : findNames(words, this.language);
    if (this.#error) this.focusOn("#note");
    else if (this.#found.length) this.focusOn(".reminder [data-rank]");
    else this.#send();
  }

  #send(): void {
    const draft = this.#draft();
    const topic = topicOfDraft(this.session.records, draft);
    const { note, column, text: words, other_view = false } = draft;
    const args = { note, column, text: words.trim(), other_view };
    if (this.again) void this.session.command("edit_note", args);
    else if (topic) void this.session.command("add_note", { ...args, topic: topic.id });
    else return;
    announceSent(this.session, "phone.note.sent");
    this.#dropAndClose();
  }

  /** The draft of a new note stays; an edit is dropped. */
  #close(): void {
    if (this.again) this.#dropAndClose();
    else closePanel(this);
  }

  #dropAndClose(): void {
    this.session.drafts.drop(this.#draftName);
    closePanel(this);
  }

  #reword(): void {
    this.#showFields();
    this.focusOn("#note");
  }

  #showFields(): void {
    this.#found = [];
    this.#error = "";
    this.update();
  }
}

/** What belongs in the column, if the method says so. */
function helper(column: string): TemplateResult | string {
  const words = optionText("column_helper", column);
  return words && html`<p class="helper">${words}</p>`;
}

customElements.define("phone-note", PhoneNote);
