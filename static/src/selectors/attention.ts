import { bare } from "../helpers/platform/ids.ts";
import type { Records } from "../replica/records.ts";
import { itemTitle } from "./cards.ts";
import { allOf, type Identified, one } from "./records.ts";

/** Something that people said and that waits for the facilitator, in the words it was said in. */
export type WaitingWords = {
  id: string;
  words: string;
  /** What `set_aside` and `bring_back` are asked about, one after the other. */
  named: { card: string }[] | { note: string }[] | { entry: string }[];
};

/** What was reworded since it was set aside, and may be shown again. */
export function reworded(records: Records): WaitingWords[] {
  const cards = allOf(records, "card").filter(({ set_aside, rephrased }) => set_aside && rephrased);
  const notes = allOf(records, "note").filter(({ set_aside, rephrased }) => set_aside && rephrased);
  return [
    ...cards.map(({ id, title }) => ({ id, words: title, named: [{ card: bare(id) }] })),
    ...notes.map(({ id, text }) => ({ id, words: text, named: [{ note: bare(id) }] })),
  ];
}

/** Closing words that wait to be read before they are shown. */
export function heldWords(records: Records): WaitingWords[] {
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

/** What whoever wrote it wishes to be taken up elsewhere. */
export function wishes(records: Records): WishInWords[] {
  return allOf(records, "wish").map(({ item, frame }) => ({
    item,
    frame,
    words: wordsOf(records, item),
  }));
}

/** Offers for the synthesis that have had no answer, by bare id. */
export function waitingOffers(records: Records): string[] {
  return allOf(records, "offer")
    .filter(({ accepted }) => !accepted)
    .map(({ id }) => bare(id));
}

export type Mark = Identified<{ item: string; frame: string; agreed: boolean; words: string }>;

/** What is to be taken up elsewhere, with the words of each. */
export function marks(records: Records): Mark[] {
  return allOf(records, "elsewhere").map(({ id, item, frame, agreed }) => ({
    id,
    item,
    frame,
    agreed,
    words: wordsOf(records, item),
  }));
}

/** A card's title, a note's words. */
function wordsOf(records: Records, item: string): string {
  return one(records, item, "note")?.text ?? itemTitle(records, item);
}
