import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { optionText } from "../../helpers/method/options.ts";
import { newId } from "../../helpers/platform/ids.ts";
import { isBlank } from "../../helpers/text/blank.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { NOTE_TEXT_LIMIT } from "../../replica/limits.ts";
import type { Note } from "../../replica/records.ts";
import {
  columnOfDraft,
  columnsNow,
  currentTopic,
  isAside,
  notesOf,
  otherNotes,
  topicOfDraft,
  topics,
  withTopic,
} from "../../selectors/explore.ts";
import { currentStep } from "../../selectors/meeting.ts";
import type { Identified } from "../../selectors/records.ts";
import "../reports/elsewhere.ts";
import "./links.ts";
import { consoleNote } from "./note.ts";
import "./topic.ts";
import "./topic-cards.ts";
import { textField } from "../../shared/controls/text-field.ts";
import { topicOfNote } from "../../shared/written/topic-of-note.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { cancelButton } from "../frame/cancel-button.ts";
import { ConsolePart } from "../frame/part.ts";

/** A note that a facilitator writes: as the scribe of the group, unless it is their `own` input. */
type FacilitatorNoteDraft = {
  note?: string;
  topic?: string | undefined;
  column: string | null;
  text: string;
  own?: boolean;
  other_view?: boolean;
};
const BLANK: FacilitatorNoteDraft = { column: null, text: "" };

/** The exploration of a topic: its notes in four columns, its cards, and the links. */
export class ConsoleExplore extends ConsolePart {
  #opened = "";

  protected template(): TemplateResult {
    const topic = currentTopic(this.session.records);
    if (!topic)
      return html`<console-topic .session=${this.session}></console-topic>${this.#otherNotes()}`;
    const question = currentStep(this.session.records)?.question;
    return html`<div class="console-part">
      ${this.#tabs(topic.id)}
      ${question ? html`<p lang=${this.language}>${typeset(question, this.language)}</p>` : ""}
      <div class="console-columns">${columnsNow(this.session.records).map((column) => this.#column(topic.id, column))}</div>
      ${this.#otherNotes()}
      <console-topic-cards .session=${this.session}></console-topic-cards>
      <console-elsewhere .session=${this.session} .item=${topic.id}></console-elsewhere>
      <console-links .session=${this.session}></console-links>
    </div>`;
  }

  /** The topics; the pressed one is on the wall. */
  #tabs(current: string): TemplateResult {
    const all = topics(this.session.records);
    return html`<div class="console-topics" role="group" aria-label=${text("console.explore.topic")}>
      ${all.map(
        ({ id, title }) => html`<button
          type="button" class="console-choice" aria-pressed=${id === current}
          lang=${this.language} @click=${() => this.run("project", { item: id })}
        >${wholeWords(typeset(title, this.language))}${isAside(this.session.records, id) ? ` (${text("common.state.set_aside")})` : ""}</button>`,
      )}
    </div>`;
  }

  #column(topic: string, column: string): TemplateResult {
    const notes = notesOf(this.session.records, topic, column);
    return html`<section class="console-column" data-column=${column}>
      <h2>${optionText("column", column)}</h2>
      ${this.#notes(notes)}
      ${this.#draft().column === column ? this.#form(column) : this.#addButton(column)}
    </section>`;
  }

  #notes(notes: readonly Identified<Note>[]): TemplateResult {
    return html`<ul>${repeat(
      notes,
      ({ id }) => id,
      (note) =>
        consoleNote(this.session, this.language, note, this.#opened === note.id, {
          open: (id) => this.#open(id),
          run: (name, ...given) => this.run(name, ...given),
        }),
    )}</ul>`;
  }

  /** What was written on topics that the group has left, or whose card was withdrawn. */
  #otherNotes(): TemplateResult | string {
    const notes = otherNotes(this.session.records);
    if (!notes.length) return "";
    return html`<section class="console-column" data-other-notes>
      <h2>${text("common.report.other_notes")}</h2>
      ${this.#notes(notes)}
    </section>`;
  }

  #addButton(column: string): TemplateResult {
    const about = optionText("column", column);
    const name = text("common.about", { what: text("common.action.add"), about });
    return html`<button
      type="button" class="text-button" data-add aria-label=${name} @click=${() => this.#begin(column)}
    >${text("common.action.add")}</button>`;
  }

  /** The form for a note: of the group, or of the facilitator, which is marked as such. */
  #form(column: string): TemplateResult {
    const draft = this.#draft();
    return html`<form
      class="console-form" novalidate @submit=${(event: Event) => this.#send(event)}
    >
      ${topicOfNote(this.session.records, draft, this.language)}
      ${textField({
        name: "note",
        label: text(draft.own ? "common.facilitator_input" : "console.explore.group_note"),
        value: draft.text,
        limit: NOTE_TEXT_LIMIT,
        rows: 3,
        oneLine: true,
        onInput: (words) => this.#setDraft({ ...this.#draft(), column, text: words }),
      })}
      <div class="chips" role="group" aria-label=${text("console.explore.note_kind")}>
        ${this.#chip("common.facilitator_input", "own")}
        ${this.#chip("common.other_view", "other_view")}
      </div>
      ${this.#buttons(column)}
    </form>`;
  }

  #buttons(column: string): TemplateResult {
    return html`<div class="console-row">
      <button class="button" data-size="small" ?disabled=${isBlank(this.#draft().text)}>
        ${text("common.action.add")}
      </button>
      ${cancelButton(
        () => !isBlank(this.#draft().text),
        () => this.#drop(column),
      )}
    </div>`;
  }

  #chip(key: TextKey, mark: "own" | "other_view"): TemplateResult {
    const draft = this.#draft();
    return html`<button
      type="button" class="chip" aria-pressed=${draft[mark] ?? false}
      @click=${() => this.#setDraft({ ...draft, [mark]: !draft[mark] })}
    >${text(key)}</button>`;
  }

  /** Where its column is not asked for it stands in one that is, so that it stays in view [N19]. */
  #draft(): FacilitatorNoteDraft {
    const draft = this.#kept();
    if (draft.column === null) return draft;
    return { ...draft, column: columnOfDraft(this.session.records, draft.column) };
  }

  #kept(): FacilitatorNoteDraft {
    return this.session.drafts.get("console-note") ?? BLANK;
  }

  /** The id of the note is made with its first letter, so that a repeated command adds it once. */
  #setDraft(draft: FacilitatorNoteDraft): void {
    const kept = withTopic(this.session.records, draft);
    this.session.drafts.set("console-note", { note: newId(), ...kept });
    this.update();
  }

  #begin(column: string): void {
    this.#setDraft({ ...this.#draft(), column });
    this.focusOn("#note");
  }

  #drop(column: string): void {
    this.session.drafts.drop("console-note");
    this.focusOn(`[data-column="${column}"] [data-add]`);
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const draft = this.#draft();
    const kept = this.#kept();
    const topic = topicOfDraft(this.session.records, draft)?.id;
    const { note, column, text: words, own = false, other_view = false } = draft;
    if (!topic || !note || !column || isBlank(words)) return;
    const said = { note, topic, column, text: words.trim(), scribe: !own, other_view };
    const accepted = await this.run("add_note", said);
    if (!accepted || this.#draft().note !== note) return;
    if (this.session.drafts.dropSent("console-note", kept))
      this.focusOn(`[data-column="${column}"] [data-add]`);
    else this.#setDraft({ ...this.#draft(), note: newId() });
  }

  #open(note: string): void {
    this.#opened = note;
    this.updateAndScrollTo(".console-tools");
  }
}

customElements.define("console-explore", ConsoleExplore);
