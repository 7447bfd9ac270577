import type { Showing } from "../replica/events.ts";

/**
 * For facilitators: the screens that are connected; of several walls, the one with the most pages; by
 * how much the server's clock jumped (ms), if it did in this meeting.
 */
export type Presence = {
  phones: number;
  consoles: number;
  wall: Showing | null;
  clock_jump?: number;
};
