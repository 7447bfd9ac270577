import { bare } from "../../helpers/platform/ids.ts";
import type { Card, Note } from "../../replica/records.ts";
import type { Given } from "../../selectors/paper.ts";
import type { Identified } from "../../selectors/records.ts";
import type { PaperDrafts } from "./view.ts";

export type PaperCardDraft = {
  card: string;
  kind: string | null;
  nature: string | null;
  title: string;
  text: string;
};
export type PaperNoteDraft = {
  note: string;
  topic?: string | undefined;
  column: string;
  text: string;
};
export type PaperWordDraft = { entry: string; kind: string | null; text: string };

/** What a form edits of a stored card, note or word. */
export function paperCardDraft({
  id,
  kind,
  nature,
  title,
  text,
}: Identified<Card>): PaperCardDraft {
  return { card: bare(id), kind, nature, title, text };
}

export function paperNoteDraft({ id, column, text }: Identified<Note>): PaperNoteDraft {
  return { note: bare(id), column, text };
}

export function paperWordDraft({ entry, kind, text }: NonNullable<Given["word"]>): PaperWordDraft {
  return { entry, kind, text };
}

/** What is edited of a stored card or note: its form, its id, and what all stored ones hold. */
type PaperEdit<T> = {
  name: "card-again" | "note-again";
  draft: T;
  idOf: (draft: T) => string;
  stored: readonly T[];
  field: string;
};

/**
 * Opens the form with the draft. What was changed in it of another card or note stays as a draft with
 * that one's id, and is in the form again when that one is edited again [N19].
 */
export function beginEdit<T extends object>(view: PaperDrafts, edit: PaperEdit<T>): void {
  const { name, draft, idOf, stored, field } = edit;
  const left = (one: T) => `${name}:${idOf(one)}`;
  const open = view.draft<T | null>(name, null);
  if (open && isChanged(open, stored)) view.setDraft(left(open), open);
  const begun = view.draft<T>(left(draft), draft);
  view.setDraft(left(draft), null);
  view.startDraft(name, begun, field);
}

/** Whether a draft holds anything that none of the stored ones does. */
export function isChanged<T extends object>(draft: T, stored: readonly T[]): boolean {
  const fields = Object.keys(draft) as (keyof T)[];
  return !stored.some((one) => fields.every((field) => one[field] === draft[field]));
}
