// Made by `make protocol` from the server's types. Change those, then run it again.

/** What a wall shows (`of`), and how many pages each of its views has there. */
export type Showing = { of: string; pages: readonly number[] };
