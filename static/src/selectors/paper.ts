import { bare } from "../helpers/platform/ids.ts";
import type { Card, Note, Paper, Records, Reservation } from "../replica/records.ts";
import { allOf, type Identified, one } from "./records.ts";

/** The id of the pile of paper cards, which have no single author. */
export const PILE = "pile";

/** People without a phone, in the order in which they were added. */
export function peopleOnPaper(records: Records): Identified<Paper>[] {
  return allOf(records, "paper")
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.number - b.number);
}

/** What was entered for a person without a phone; `answered` holds the items they answered. */
export type Given = {
  cards: Identified<Card>[];
  notes: Identified<Note>[];
  reservations: Identified<Reservation>[];
  word: Paper["word"];
  answered: ReadonlySet<string>;
};

export function givenBy(records: Records, person: string): Given {
  const paper = one(records, `paper:${person}`, "paper");
  const [cards, notes] = [new Set(paper?.cards), new Set(paper?.notes)];
  const reservations = new Set(paper?.reservations);
  return {
    cards: allOf(records, "card").filter(({ id }) => cards.has(bare(id))),
    notes: allOf(records, "note").filter(({ id }) => notes.has(bare(id))),
    reservations: allOf(records, "reservation").filter(({ id }) => reservations.has(bare(id))),
    word: paper?.word ?? null,
    answered: new Set(paper?.answered),
  };
}
