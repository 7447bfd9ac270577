import type { Showing } from "../replica/events.ts";

/** For facilitators: the screens that are connected; of several walls, the one with the most pages. */
export type Presence = {
  phones: number;
  consoles: number;
  wall: Showing | null;
};
