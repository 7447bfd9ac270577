import { newId } from "../helpers/ids.ts";
import type { Kind, MyCard, Nature } from "../replica/records.ts";
import type { Contribution } from "../selectors/contributions.ts";
import type { Session } from "../session/session.ts";

/** A card being written; `card` is already the id it will have, so that sending twice is once. */
export type CardDraft = {
  card: string;
  kind: Kind | null;
  nature: Nature | null;
  title: string;
  text: string;
  /** Whether it is still to be created, or changes one that is there. */
  fresh: boolean;
  /** The refused contribution that it takes up again. */
  refused?: string;
};

export const TITLE_LIMIT = 60;
export const TEXT_LIMIT = 400;

/** A card taken up again has a shelf of its own, so that it never covers words just begun. */
const NEW = "card";
const AGAIN = "card-again";

export function cardDraft(session: Session): CardDraft {
  return session.drafts.get(AGAIN) ?? session.drafts.get(NEW) ?? emptyDraft();
}

export function isTakenUpAgain(session: Session): boolean {
  return session.drafts.get(AGAIN) !== undefined;
}

export function keepDraft(session: Session, draft: CardDraft): void {
  session.drafts.set(isTakenUpAgain(session) ? AGAIN : NEW, draft);
}

export function dropDraft(session: Session): void {
  session.drafts.drop(isTakenUpAgain(session) ? AGAIN : NEW);
}

export function takeUpAgain(session: Session, { id, words, key }: Contribution<MyCard>): void {
  const { kind, nature, title, text } = words;
  const card = "card" in words ? String(words.card) : id;
  const fresh = key !== undefined && !session.you.has(`mine:${card}`);
  const draft: CardDraft = { card, kind, nature, title, text, fresh };
  session.drafts.set(AGAIN, key === undefined ? draft : { ...draft, refused: key });
}

export function hasCardDraft(session: Session): boolean {
  const { title, text } = cardDraft(session);
  return isTakenUpAgain(session) || `${title}${text}`.trim() !== "";
}

/** Sends the draft; where nothing was said of its kind, what a person gives is a situation. */
export function sendDraft(session: Session, draft: CardDraft): void {
  const { card, nature, title, text, fresh, refused } = draft;
  const kind = draft.kind ?? "situation";
  const fields = { card, kind, nature, title: oneLine(title), text: text.trim() };
  if (refused) session.dismiss(refused);
  dropDraft(session);
  void session.command(fresh ? "post_card" : "edit_card", fields);
}

function emptyDraft(): CardDraft {
  return { card: newId(), kind: null, nature: null, title: "", text: "", fresh: true };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
