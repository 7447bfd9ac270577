import { newId } from "../../helpers/platform/ids.ts";
import type { OwnCard } from "../../replica/records.ts";
import type { Contribution } from "../../selectors/contributions.ts";
import { kindToSend } from "../../selectors/kinds.ts";
import { currentStep, meetingOf } from "../../selectors/meeting.ts";
import type { Session } from "../../session/session.ts";
import { editStored } from "./edit-draft.ts";

/** A card that is being written. Its id is made here, so that sending it twice stores it once. */
export type CardDraft = {
  card: string;
  kind: string | null;
  nature: string | null;
  title: string;
  text: string;
  /** Whether it creates a card or (false) changes one. */
  fresh: boolean;
  /** The key of the refused contribution that it replaces. */
  refused?: string;
};

/** A card that is edited again has a draft of its own, so that it does not replace a new card's draft. */
const NEW = "card";
const AGAIN = "card-again";
/** A rule has a draft of its own too: it is written at another step than cards. */
const RULE = "rule";

/** Whether this step collects rules. */
export function isRule(session: Session): boolean {
  return currentStep(session.records)?.kind === "rules";
}

function fresh(session: Session): string {
  return isRule(session) ? RULE : NEW;
}

export function cardDraft(session: Session): CardDraft {
  return session.drafts.get(AGAIN) ?? session.drafts.get(fresh(session)) ?? emptyDraft();
}

export function isTakenUpAgain(session: Session): boolean {
  return session.drafts.get(AGAIN) !== undefined;
}

export function keepDraft(session: Session, draft: CardDraft): void {
  session.drafts.set(isTakenUpAgain(session) ? AGAIN : fresh(session), draft);
}

export function dropDraft(session: Session): void {
  session.drafts.drop(isTakenUpAgain(session) ? AGAIN : fresh(session));
}

export function takeUpAgain(session: Session, { id, words, key }: Contribution<OwnCard>): void {
  const { kind, nature, title, text } = words;
  const card = "card" in words ? String(words.card) : id;
  const isNew = key !== undefined && !session.you.has(`mine:${card}`);
  const draft: CardDraft = { card, kind, nature, title, text, fresh: isNew };
  const edited: CardDraft = key === undefined ? draft : { ...draft, refused: key };
  editStored(session, AGAIN, edited, (one) => one.card);
}

export function hasCardDraft(session: Session): boolean {
  const { title, text } = cardDraft(session);
  return isTakenUpAgain(session) || `${title}${text}`.trim() !== "";
}

/** Sends the draft; without a kind, as the usual kind of this step. */
export function sendDraft(session: Session, draft: CardDraft): void {
  const { card, title, text, refused, fresh } = draft;
  const { kind, nature } = kindSent(session, draft);
  const fields = { card, kind, nature, title: oneLine(title), text: text.trim() };
  if (refused) session.dismiss(refused);
  dropDraft(session);
  const step = meetingOf(session.records)?.collecting;
  if (!fresh) void session.command("edit_card", fields);
  else void session.command("post_card", step ? { ...fields, step } : fields);
}

/** The kind that was chosen; a new card has one that is asked for here [Y7]. */
function kindSent(session: Session, { kind, nature, fresh }: CardDraft) {
  if (kind === "rule" || (kind && !fresh)) return { kind, nature };
  if (isRule(session) && !kind) return { kind: "rule" as const, nature };
  const sent = kindToSend(session.records, kind);
  return { kind: sent, nature: kind === null || sent === kind ? nature : null };
}

function emptyDraft(): CardDraft {
  return { card: newId(), kind: null, nature: null, title: "", text: "", fresh: true };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
