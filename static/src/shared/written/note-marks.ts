import { type TextKey, text } from "../../helpers/text/text.ts";
import type { Note } from "../../replica/records.ts";
import type { NoteMark } from "../../replica/vocabulary.ts";

const MARKS: Record<NoteMark, TextKey> = {
  other_view: "common.other_view",
  facilitator: "common.facilitator_input",
};

/** What each screen says beside the words of a note. */
export function noteMarks({ other_view, facilitator }: Note): string[] {
  const marks: NoteMark[] = other_view ? ["other_view"] : [];
  return marksInWords(facilitator ? [...marks, "facilitator"] : marks);
}

export function marksInWords(marks: readonly NoteMark[]): string[] {
  return marks.map((mark) => text(MARKS[mark]));
}
