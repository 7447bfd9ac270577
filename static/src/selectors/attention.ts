import { bare } from "../helpers/platform/ids.ts";
import type { Records } from "../replica/records.ts";
import { itemTitle } from "./cards.ts";
import { allOf, type Identified, one } from "./records.ts";

/** A person's words that wait for the facilitator. */
export type WaitingWords = {
  id: string;
  words: string;
  /** The arguments of `set_aside` or `bring_back`, one command for each. */
  named: { card: string }[] | { note: string }[] | { entry: string }[];
};

/** Cards and notes that their authors reworded after they were set aside. */
export function reworded(records: Records): WaitingWords[] {
  const cards = allOf(records, "card").filter(({ set_aside, rephrased }) => set_aside && rephrased);
  const notes = allOf(records, "note").filter(({ set_aside, rephrased }) => set_aside && rephrased);
  return [
    ...cards.map(({ id, title }) => ({ id, words: title, named: [{ card: bare(id) }] })),
    ...notes.map(({ id, text }) => ({ id, words: text, named: [{ note: bare(id) }] })),
  ];
}

/** Closing words that wait for the facilitator's review. */
export function wordsToReview(records: Records): WaitingWords[] {
  const words = allOf(records, "word").filter(({ waiting }) => waiting?.length);
  const lines = allOf(records, "line").filter(({ waiting }) => waiting);
  return [
    ...words.map(({ id, text, waiting }) => ({
      id,
      words: text,
      named: waiting.map((entry) => ({ entry })),
    })),
    ...lines.map(({ id, text }) => ({ id, words: text, named: [{ entry: bare(id) }] })),
  ];
}

export type WishInWords = { item: string; frame: string; words: string };

/** What authors wish to be taken up elsewhere. */
export function wishes(records: Records): WishInWords[] {
  return allOf(records, "wish").map(({ item, frame }) => ({
    item,
    frame,
    words: wordsOf(records, item),
  }));
}

/** Offers to write the synthesis that were not answered, by bare id. */
export function waitingOffers(records: Records): string[] {
  return allOf(records, "offer")
    .filter(({ accepted }) => !accepted)
    .map(({ id }) => bare(id));
}

export type Mark = Identified<{ item: string; frame: string; agreed: boolean; words: string }>;

/** What is marked to be taken up elsewhere, with its words. */
export function marks(records: Records): Mark[] {
  return allOf(records, "elsewhere").map(({ id, item, frame, agreed }) => ({
    id,
    item,
    frame,
    agreed,
    words: wordsOf(records, item),
  }));
}

/** The title of a card, or the text of a note. */
function wordsOf(records: Records, item: string): string {
  return one(records, item, "note")?.text ?? itemTitle(records, item);
}
