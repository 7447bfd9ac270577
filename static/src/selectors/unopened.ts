import type { Records, UnopenedCount } from "../replica/records.ts";
import type { Revealed } from "../replica/vocabulary.ts";
import { one } from "./records.ts";

/** How many cards or closing words wait to be opened, and what may be; undefined if none waits. */
export function unopened(records: Records, what: Revealed): UnopenedCount | undefined {
  return one(records, `unopened:${what}`, "unopened");
}
