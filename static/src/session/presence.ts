/** What a wall shows, and how many pages each of its views has there. */
export type Showing = { of: string; pages: number[] };

/** Who is there, to those who lead; of several walls the one with the most pages. */
export type Presence = { phones: number; consoles: number; wall: Showing | null };
