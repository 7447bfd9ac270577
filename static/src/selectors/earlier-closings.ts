import type { ClosingText, EarlierClosing, Records } from "../replica/records.ts";
import { allOf } from "./records.ts";

/** What the group kept of the closings of earlier meetings, the first meeting first [K12]. */
export function earlierClosings(records: Records): EarlierClosing[] {
  return allOf(records, "earlier").sort((one, other) => one.number - other.number);
}

/** All its texts: the synthesis, the words, the sentences. */
export function textsOf({ closed }: EarlierClosing): ClosingText[] {
  return [...closed.synthesis, ...closed.words, ...closed.lines];
}
