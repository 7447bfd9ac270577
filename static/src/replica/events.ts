// Made by `make protocol` from the server's types. Change those, then run it again.

/**
 * What a wall shows (`of`), and how many pages each of its views has there.
 *
 * `image` is null for a wall that was opened before a board told it.
 */
export type Showing = { of: string; pages: readonly number[]; image: WallImage | null };

/** The size of a wall's image in CSS pixels, and how far its last row sits [M1]. */
export type WallImage = { width: number; height: number; row: "near" | "normal" | "far" };
