import type { ClosingLine, OwnEntry, Records, Synthesis, Word } from "../replica/records.ts";
import { allOf, type Identified, one } from "./records.ts";

/** Words by their count, then in alphabetical order. */
export function wordsInOrder(records: Records, language: string): Identified<Word>[] {
  const words = allOf(records, "word");
  if (words.length === 0) return words;
  const collator = new Intl.Collator(language);
  return words.sort((a, b) => b.count - a.count || collator.compare(a.text, b.text));
}

/** Closing lines, in their random order: entries that are too long for the cloud. */
export function linesOf(records: Records): Identified<ClosingLine>[] {
  return allOf(records, "line").sort((a, b) => a.order - b.order);
}

export function synthesisOf(records: Records): Synthesis | undefined {
  return one(records, "synthesis", "synthesis");
}

/** What is written in a field of the synthesis; the usual three are fields of the record itself [Y8]. */
export function synthesisText(records: Records, field: string): string {
  const synthesis = synthesisOf(records);
  if (!synthesis) return "";
  const { key_points, connections, open, others } = synthesis;
  return new Map(Object.entries({ ...others, key_points, connections, open })).get(field) ?? "";
}

/** This seat's closing entry. */
export function myEntry(you: Records): OwnEntry | undefined {
  return one(you, "entry", "entry");
}
