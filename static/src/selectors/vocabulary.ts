import type { Records, Vocabulary } from "../replica/records.ts";
import { one } from "./records.ts";

const NOTHING: Vocabulary = {
  columns: [],
  labels: [],
  synthesis: [],
  closing: [],
  lines: [],
  cards: [],
};

/** The ids of the options of the meeting's method, in order [Y8]; none before the welcome. */
export function vocabularyOf(records: Records): Vocabulary {
  return one(records, "meeting", "meeting")?.vocabulary ?? NOTHING;
}

/** Whether the method has a synthesis to write: some have no field for it. */
export function hasSynthesis(records: Records): boolean {
  return vocabularyOf(records).synthesis.length > 0;
}
