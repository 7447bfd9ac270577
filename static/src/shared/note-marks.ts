import { text } from "../helpers/text/text.ts";
import type { Note } from "../replica/records.ts";

/** What each screen says beside the words of a note. */
export function noteMarks(note: Note): string[] {
  return note.facilitator ? [text("common.facilitator_input")] : [];
}
