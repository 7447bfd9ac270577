import { html, type TemplateResult } from "lit-html";
import { newId } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { Column } from "../replica/records.ts";
import { COLUMNS, currentTopic } from "../selectors/explore.ts";
import type { PaperDesk } from "./console-paper.ts";
import { editor, save, submit } from "./console-paper-card.ts";
import { textField } from "./text-field.ts";

type Draft = { note: string; column: Column; text: string };

const LIMIT = 280;

/** What this person says of the topic in the room, in one of the four columns. */
export function paperNote(desk: PaperDesk): TemplateResult {
  const again = desk.draft<Draft | null>("note-again", null);
  const topic = currentTopic(desk.records);
  if (!topic && !again) return html`<p class="console-still">${text("console.explore.none")}</p>`;
  const shelf = again ? "note-again" : "note";
  const draft = again ?? desk.draft("note", blank());
  const keep = (more: Partial<Draft>) => desk.keep(shelf, { ...desk.draft(shelf, draft), ...more });
  const off = !draft.text.trim();
  return html`<form class="sheet console-form" novalidate
    @submit=${(event: Event) => void (again ? edit(event, desk) : send(event, desk, topic?.id ?? ""))}
  >
    ${topic && !again ? html`<p lang=${desk.language}>${typeset(topic.title, desk.language)}</p>` : ""}
    <div class="console-row" role="radiogroup" aria-label=${text("phone.note.column")}>
      ${COLUMNS.map(
        (column) => html`<label class="console-radio"><input type="radio" name="paper-column"
          .checked=${draft.column === column} @change=${() => keep({ column })}
        /><span>${text(`common.column.${column}`)}</span></label>`,
      )}
    </div>
    ${textField({
      name: "paper-note",
      label: text("phone.note.field"),
      value: draft.text,
      limit: LIMIT,
      rows: 2,
      onInput: (words) => keep({ text: words }),
    })}
    ${again ? save(off, () => put(desk, draft)) : submit("console.paper.deposit", off)}
  </form>`;
}

async function send(event: Event, desk: PaperDesk, topic: string): Promise<void> {
  event.preventDefault();
  const { note, column, text: words } = desk.draft<Draft>("note", blank());
  const said = { note, topic, column, text: words.trim() };
  if (await desk.post("add_note", said)) desk.takeUp("note", blank(), "#paper-note");
}

async function edit(event: Event, desk: PaperDesk): Promise<void> {
  event.preventDefault();
  const draft = desk.draft<Draft>("note-again", blank());
  const said = { note: draft.note, column: draft.column, text: draft.text.trim() };
  if (await desk.post("edit_note", said)) put(desk, draft);
}

/** Back to the note that was taken up. */
function put(desk: PaperDesk, { note }: Draft): void {
  desk.takeUp("note-again", null, editor(note));
}

function blank(): Draft {
  return { note: newId(), column: "resonance", text: "" };
}
