import type { Showing } from "../replica/events.ts";

/** Who is there, to those who lead; of several walls the one with the most pages. */
export type Presence = { phones: number; consoles: number; wall: Showing | null };
