import { bare } from "../helpers/platform/ids.ts";
import type { Facilitator, Records } from "../replica/records.ts";
import { allOf, type Identified } from "./records.ts";
import { seatOf } from "./seat.ts";

/** The facilitators, the person at this screen first. */
export function facilitators(records: Records, you: Records): Identified<Facilitator>[] {
  const own = seatOf(you)?.facilitator;
  const rank = ({ id }: { id: string }) => (bare(id) === own ? 0 : 1);
  return allOf(records, "facilitator").sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** The other facilitators who are connected. */
export function otherFacilitators(records: Records, you: Records): Identified<Facilitator>[] {
  const own = seatOf(you)?.facilitator;
  return facilitators(records, you).filter(({ id, connected }) => connected && bare(id) !== own);
}

/** Invitations whose link was not opened, by bare id. */
export function unusedInvitations(records: Records): string[] {
  return allOf(records, "invitation")
    .filter(({ used }) => !used)
    .map(({ id }) => bare(id));
}
