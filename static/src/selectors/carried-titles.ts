import type { CarriedTitle, Records } from "../replica/records.ts";
import { itemTitle } from "./cards.ts";
import { candidates } from "./proposals.ts";
import { allOf, type Identified, one } from "./records.ts";

export type Keepable = { id: string; title: string; kept: boolean };

/** Titles from the last meeting, offered and in no ballot by themselves. */
export function keptFromLast(records: Records): Identified<CarriedTitle>[] {
  return allOf(records, "kept").sort((one, other) => one.title.localeCompare(other.title));
}

/** What the group may keep for its next meeting, and what it keeps already. */
export function keepable(records: Records): Keepable[] {
  const kept = new Set(one(records, "keeping", "keeping")?.items);
  const earlier = keptFromLast(records).map(({ id }) => id);
  const all = [...new Set([...candidates(records), ...kept, ...earlier])];
  return all
    .filter((id) => records.has(id))
    .map((id) => ({ id, title: itemTitle(records, id), kept: kept.has(id) }));
}
