import { bare } from "../helpers/platform/ids.ts";
import type { Facilitator, Records } from "../replica/records.ts";
import { allOf, type Identified } from "./records.ts";
import { seatOf } from "./seat.ts";

/** Those who lead, oneself first. */
export function leads(records: Records, you: Records): Identified<Facilitator>[] {
  const own = seatOf(you)?.facilitator;
  const rank = ({ id }: { id: string }) => (bare(id) === own ? 0 : 1);
  return allOf(records, "facilitator").sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** The others who lead, and are here. */
export function othersHere(records: Records, you: Records): Identified<Facilitator>[] {
  const own = seatOf(you)?.facilitator;
  return leads(records, you).filter(({ id, connected }) => connected && bare(id) !== own);
}

/** Links that were given and not yet opened, by bare id. */
export function unopened(records: Records): string[] {
  return allOf(records, "invitation")
    .filter(({ used }) => !used)
    .map(({ id }) => bare(id));
}
