import type { KindOfCard, Records } from "../replica/records.ts";
import { meetingOf } from "./meeting.ts";
import { vocabularyOf } from "./vocabulary.ts";

/**
 * The kinds of card that people may write now, in order: those of the step whose cards the group works
 * with [Y7], or else all of the method. A card has the first of them without a choice.
 */
export function kindsNow(records: Records): KindOfCard[] {
  const asked = askedNow(records);
  const all = vocabularyOf(records).cards ?? [];
  return all.filter(({ id }) => asked.length === 0 || asked.includes(id));
}

function askedNow(records: Records): readonly string[] {
  const { steps = [], collecting } = meetingOf(records) ?? {};
  const asking = steps.find(
    ({ id, kind }) => kind === "collect" && (!collecting || id === collecting),
  );
  return asking?.cards ?? [];
}

/** This kind if it may be written now, or else the kind of a card whose author chose none. */
export function kindToSend(records: Records, chosen: string | null): string {
  const kinds = kindsNow(records).map(({ id }) => id);
  return kinds.find((kind) => kind === chosen) ?? kinds[0] ?? "situation";
}
