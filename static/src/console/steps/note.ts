import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Ask } from "../../replica/command.ts";
import type { Note } from "../../replica/records.ts";
import type { Identified } from "../../selectors/records.ts";
import type { Session } from "../../session/session.ts";
import "../reports/elsewhere.ts";
import { noteMarks } from "../../shared/written/note-marks.ts";
import { itemFoot } from "./item-foot.ts";

type NoteActions = { open: (id: string) => void; run: Ask<unknown> };

/** One note of the exploration, with its tools if it is opened. */
export function consoleNote(
  session: Session,
  language: string,
  note: Identified<Note>,
  opened: boolean,
  actions: NoteActions,
): TemplateResult {
  return html`<li class="console-note" data-aside=${note.set_aside}>
    <p lang=${language}>${typeset(note.text, language)}</p>
    ${marks(note).map((mark) => html`<p class="card-tag">${mark}</p>`)}
    ${itemFoot(session.records, { ...note, title: note.text }, { opened, ...actions })}
    ${opened ? tools(session, note, actions) : ""}
  </li>`;
}

function tools(session: Session, note: Identified<Note>, { run }: NoteActions): TemplateResult {
  const command = note.set_aside ? "bring_back" : "set_aside";
  return html`<div class="console-tools" data-whole>
    <console-elsewhere .session=${session} .item=${note.id} .named=${true}></console-elsewhere>
    <button type="button" class="text-button" @click=${() => run(command, { note: bare(note.id) })}>
      ${text(`console.cards.${command}`)}
    </button>
  </div>`;
}

/** The marks that every screen shows, and those for the facilitator alone. */
function marks(note: Note): string[] {
  return [
    ...noteMarks(note),
    ...(note.set_aside ? [text("common.state.set_aside")] : []),
    ...(note.elsewhere ? [text("common.elsewhere.tag")] : []),
  ];
}
