import { cardKinds } from "../helpers/method/method.ts";
import type { Records } from "../replica/records.ts";
import type { CardKind, Nature } from "../replica/vocabulary.ts";
import { meetingOf } from "./meeting.ts";

/** A kind of card, and its natures. */
export type KindOfCard = { kind: CardKind; natures: readonly Nature[] };

/**
 * The kinds of card that people may write now, in order: those of the step whose cards the group works
 * with [Y7], or else all of the method. A card has the first of them without a choice.
 */
export function kindsNow(records: Records): KindOfCard[] {
  const asked = askedNow(records);
  const all = Object.entries(cardKinds()) as [CardKind, readonly Nature[]][];
  return all.flatMap(([kind, natures]) =>
    asked.length === 0 || asked.includes(kind) ? [{ kind, natures }] : [],
  );
}

function askedNow(records: Records): readonly string[] {
  const { steps = [], collecting } = meetingOf(records) ?? {};
  const asking = steps.find(
    ({ id, kind }) => kind === "collect" && (!collecting || id === collecting),
  );
  return asking?.cards ?? [];
}

/** This kind if it may be written now, or else the kind of a card whose author chose none. */
export function kindToSend(records: Records, chosen: CardKind | null): CardKind {
  const kinds = kindsNow(records).map(({ kind }) => kind);
  return kinds.find((kind) => kind === chosen) ?? kinds[0] ?? "situation";
}
