import { bare } from "../helpers/platform/ids.ts";
import type { MyCard, MyNote, Records, Seat } from "../replica/records.ts";
import { allOf, one } from "./records.ts";

export function seatOf(you: Records): Seat | undefined {
  return one(you, "seat", "seat");
}

/** This seat's cards by bare id, oldest first. */
export function myCards(you: Records): Map<string, MyCard> {
  return mineOf(you, "card");
}

/** This seat's notes by bare id, oldest first. */
export function myNotes(you: Records): Map<string, MyNote> {
  return mineOf(you, "note");
}

function mineOf<W extends "card" | "note">(you: Records, what: W) {
  type Mine = W extends "card" ? MyCard : MyNote;
  const mine = allOf(you, "mine").filter((record) => record.what === what);
  return new Map(mine.map(({ id, ...record }) => [bare(id), record as unknown as Mine]));
}
