import { bare } from "../helpers/platform/ids.ts";
import type { OwnCard, OwnNote, OwnSeat, Records } from "../replica/records.ts";
import { allOf, one } from "./records.ts";

export function seatOf(you: Records): OwnSeat | undefined {
  return one(you, "seat", "seat");
}

/** This seat's cards by bare id, oldest first. */
export function myCards(you: Records): Map<string, OwnCard> {
  return mineOf(you, "card");
}

/** This seat's notes by bare id, oldest first. */
export function myNotes(you: Records): Map<string, OwnNote> {
  return mineOf(you, "note");
}

function mineOf<W extends "card" | "note">(you: Records, what: W) {
  type Mine = W extends "card" ? OwnCard : OwnNote;
  const mine = allOf(you, "mine").filter((record) => record.what === what);
  return new Map(mine.map(({ id, ...record }) => [bare(id), record as unknown as Mine]));
}
