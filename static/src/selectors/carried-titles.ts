import type { CarriedTitle, Records } from "../replica/records.ts";
import { itemTitle } from "./cards.ts";
import { candidates } from "./proposals.ts";
import { allOf, type Identified, one } from "./records.ts";

export type CarriableTitle = { id: string; title: string; kept: boolean };

/** The titles carried from the last meeting. They can be proposed again and are in no ballot. */
export function carriedTitles(records: Records): Identified<CarriedTitle>[] {
  return allOf(records, "kept").sort((one, other) => one.title.localeCompare(other.title));
}

/** The titles that the group may carry to its next meeting, each with whether it does. */
export function carriableTitles(records: Records): CarriableTitle[] {
  const kept = new Set(one(records, "keeping", "keeping")?.items);
  const earlier = carriedTitles(records).map(({ id }) => id);
  const all = [...new Set([...candidates(records), ...kept, ...earlier])];
  return all
    .filter((id) => records.has(id))
    .map((id) => ({ id, title: itemTitle(records, id), kept: kept.has(id) }));
}
