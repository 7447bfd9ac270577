import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { newId } from "../../helpers/platform/ids.ts";
import { isBlank } from "../../helpers/text/blank.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { NOTE_TEXT_LIMIT } from "../../replica/limits.ts";
import type { Topic } from "../../replica/records.ts";
import {
  columnOfDraft,
  columnsNow,
  topicOfDraft,
  usualColumn,
  withTopic,
} from "../../selectors/explore.ts";
import { textField } from "../../shared/controls/text-field.ts";
import { topicOfNote } from "../../shared/written/topic-of-note.ts";
import { editButton, saveButtons, submit, submitButton } from "./card.ts";
import { isChanged, type PaperNoteDraft, paperNoteDraft } from "./drafts.ts";
import type { PaperView } from "./view.ts";

type NoteChange = (fields: Partial<PaperNoteDraft>) => void;

/** The form for a note of this person: a new one on the topic of its first letter, or one being edited. */
export function paperNote(view: PaperView): TemplateResult {
  const edited = view.draft<PaperNoteDraft | null>("note-again", null);
  if (edited) return noteForm(view, "note-again", edited, "");
  const draft = newNote(view);
  const topic = topicOfDraft(view.records, draft);
  if (topic) return noteForm(view, "note", draft, topicTitle(view, topic, draft));
  return html`<p class="console-nothing">${text("console.explore.none")}</p>`;
}

function topicTitle(view: PaperView, { title }: Topic, draft: PaperNoteDraft): TemplateResult {
  const { language, records } = view;
  return html`<p lang=${language}>${typeset(title, language)}</p>
    ${topicOfNote(records, draft, language)}`;
}

/** The new note that is being written, in a column that is asked for. */
function newNote(view: PaperView): PaperNoteDraft {
  const draft = view.draft("note", blank(view));
  return { ...draft, column: columnOfDraft(view.records, draft.column) };
}

function noteForm(
  view: PaperView,
  name: "note" | "note-again",
  draft: PaperNoteDraft,
  heading: TemplateResult | string,
): TemplateResult {
  const isNew = name === "note";
  const change: NoteChange = (fields) => {
    const changed = { ...view.draft(name, draft), ...fields };
    view.setDraft(name, isNew ? withTopic(view.records, changed) : changed);
  };
  const empty = isBlank(draft.text);
  const changed = () => isChanged(view.draft(name, draft), view.given.notes.map(paperNoteDraft));
  return html`<form class="sheet console-form" novalidate
    @submit=${(event: Event) => submit(event, () => (isNew ? add(view) : edit(view)))}
  >
    ${heading} ${columns(view, draft, change)} ${noteField(draft, change)}
    ${isNew ? submitButton("console.paper.deposit", empty) : saveButtons(empty, changed, () => closeEditor(view, draft))}
  </form>`;
}

function noteField({ text: value }: PaperNoteDraft, change: NoteChange): TemplateResult {
  return textField({
    name: "paper-note",
    label: text("phone.note.field"),
    value,
    limit: NOTE_TEXT_LIMIT,
    rows: 2,
    onInput: (words) => change({ text: words }),
  });
}

function columns(view: PaperView, draft: PaperNoteDraft, change: NoteChange): TemplateResult {
  return html`<div class="console-row" role="radiogroup" aria-label=${text("phone.note.column")}>
    ${columnsNow(view.records).map(
      (column) => html`<label class="console-radio"><input type="radio" name="paper-column"
        .checked=${draft.column === column} @change=${() => change({ column })}
      /><span>${optionText("column", column)}</span></label>`,
    )}
  </div>`;
}

async function add(view: PaperView): Promise<void> {
  const draft = view.draft<PaperNoteDraft>("note", blank(view));
  const topic = topicOfDraft(view.records, draft)?.id ?? "";
  const column = columnOfDraft(view.records, draft.column);
  const { note, text: words } = draft;
  const args = { note, topic, column, text: words.trim() };
  if (!(await view.post("add_note", args))) return;
  const renewed = { note: newId() };
  view.endDraft(draft, { name: "note", value: blank(view), field: "#paper-note", renewed });
}

async function edit(view: PaperView): Promise<void> {
  const draft = view.draft<PaperNoteDraft>("note-again", blank(view));
  const args = { note: draft.note, column: draft.column, text: draft.text.trim() };
  if (!(await view.post("edit_note", args))) return;
  view.endDraft(draft, { name: "note-again", value: null, field: editButton(draft.note) });
}

/** Drops the draft and gives the focus back to the button that opened it. */
function closeEditor(view: PaperView, { note }: PaperNoteDraft): void {
  view.startDraft("note-again", null, editButton(note));
}

function blank({ records }: PaperView): PaperNoteDraft {
  return { note: newId(), column: usualColumn(records), text: "" };
}
