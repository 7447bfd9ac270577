import { html, type TemplateResult } from "lit-html";
import { newId } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { NOTE_TEXT_LIMIT } from "../../replica/limits.ts";
import { COLUMNS, type Column } from "../../replica/vocabulary.ts";
import { currentTopic } from "../../selectors/explore.ts";
import { textField } from "../../shared/text-field.ts";
import { editor, save, submit } from "./card.ts";
import type { PaperView } from "./view.ts";

type PaperNoteDraft = { note: string; column: Column; text: string };

/** What this person says of the topic in the room, in one of the four columns. */
export function paperNote(view: PaperView): TemplateResult {
  const again = view.draft<PaperNoteDraft | null>("note-again", null);
  const topic = currentTopic(view.records);
  if (!topic && !again) return html`<p class="console-nothing">${text("console.explore.none")}</p>`;
  const storage = again ? "note-again" : "note";
  const draft = again ?? view.draft("note", blank());
  const keep = (more: Partial<PaperNoteDraft>) =>
    view.keep(storage, { ...view.draft(storage, draft), ...more });
  const off = !draft.text.trim();
  return html`<form class="sheet console-form" novalidate
    @submit=${(event: Event) => void (again ? edit(event, view) : send(event, view, topic?.id ?? ""))}
  >
    ${topic && !again ? html`<p lang=${view.language}>${typeset(topic.title, view.language)}</p>` : ""}
    ${columns(draft, keep)}
    ${textField({
      name: "paper-note",
      label: text("phone.note.field"),
      value: draft.text,
      limit: NOTE_TEXT_LIMIT,
      rows: 2,
      onInput: (words) => keep({ text: words }),
    })}
    ${again ? save(off, () => put(view, draft)) : submit("console.paper.deposit", off)}
  </form>`;
}

function columns(
  draft: PaperNoteDraft,
  keep: (more: Partial<PaperNoteDraft>) => void,
): TemplateResult {
  return html`<div class="console-row" role="radiogroup" aria-label=${text("phone.note.column")}>
    ${COLUMNS.map(
      (column) => html`<label class="console-radio"><input type="radio" name="paper-column"
        .checked=${draft.column === column} @change=${() => keep({ column })}
      /><span>${text(`common.column.${column}`)}</span></label>`,
    )}
  </div>`;
}

async function send(event: Event, view: PaperView, topic: string): Promise<void> {
  event.preventDefault();
  const { note, column, text: words } = view.draft<PaperNoteDraft>("note", blank());
  const said = { note, topic, column, text: words.trim() };
  if (await view.post("add_note", said)) view.takeUp("note", blank(), "#paper-note");
}

async function edit(event: Event, view: PaperView): Promise<void> {
  event.preventDefault();
  const draft = view.draft<PaperNoteDraft>("note-again", blank());
  const said = { note: draft.note, column: draft.column, text: draft.text.trim() };
  if (await view.post("edit_note", said)) put(view, draft);
}

/** Back to the note that was taken up. */
function put(view: PaperView, { note }: PaperNoteDraft): void {
  view.takeUp("note-again", null, editor(note));
}

function blank(): PaperNoteDraft {
  return { note: newId(), column: "resonance", text: "" };
}
