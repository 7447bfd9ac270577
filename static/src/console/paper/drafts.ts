import { bare } from "../../helpers/platform/ids.ts";
import type { Card, Note } from "../../replica/records.ts";
import type { Given } from "../../selectors/paper.ts";
import type { Identified } from "../../selectors/records.ts";

export type PaperCardDraft = {
  card: string;
  kind: string | null;
  nature: string | null;
  title: string;
  text: string;
};
export type PaperNoteDraft = { note: string; column: string; text: string };
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

/** Whether a draft holds anything that none of the stored ones does. */
export function isChanged<T extends object>(draft: T, stored: readonly T[]): boolean {
  const fields = Object.keys(draft) as (keyof T)[];
  return !stored.some((one) => fields.every((field) => one[field] === draft[field]));
}
