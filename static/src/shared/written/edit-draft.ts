import { wordsOf } from "../../selectors/unsaved.ts";
import type { Session } from "../../session/session.ts";

/**
 * Begins to edit one's own stored card or note. What was changed in another one stays as a draft with
 * that one's id, and is in the form again when that one is edited again [N1].
 */
export function editStored<T extends object>(
  { drafts, own }: Session,
  name: "card-again" | "note-again",
  draft: T,
  idOf: (draft: T) => string,
): void {
  const left = (one: T) => `${name}:${idOf(one)}`;
  const open = drafts.get<T>(name);
  const stored = open && own.get(`mine:${idOf(open)}`);
  if (open && wordsOf(open) !== wordsOf(stored ?? {})) drafts.set(left(open), open);
  const begun = drafts.get<T>(left(draft));
  drafts.drop(left(draft));
  drafts.set(name, begun ?? draft);
}

/** Whether this draft is of an edit that another one has replaced in the form. */
export function isLeftEdit(name: string): boolean {
  return /^(card|note)-again:/.test(name);
}
