import type { DeviceStorage } from "../../helpers/platform/device-storage.ts";

export const ROWS = ["near", "normal", "far"] as const;
export type LastRow = (typeof ROWS)[number];

/** How far the last row sits from a wall, and whether the wall is wide for its letters. */
export type Seats = { row: LastRow; wide: boolean };

/** How many things of equal size stand on a page. */
export type CardGrid = { columns: number; rows: number };

const KEY = "board:wall:last-row";

/** Widths to a height: letters that are read from far want more of it than 16 to 10. */
const WIDE: Record<LastRow, number> = { near: 1.5, normal: 1.5, far: 1.7 };

/** How far the last row sits from this wall [M1]; kept on this wall. */
export function lastRow(storage: DeviceStorage): LastRow {
  return ROWS.find((row) => row === storage.get(KEY)) ?? "normal";
}

export function keepLastRow(storage: DeviceStorage, row: LastRow): void {
  storage.set(KEY, row);
}

export function seatsOf(storage: DeviceStorage): Seats {
  const row = lastRow(storage);
  return { row, wide: innerWidth > innerHeight * WIDE[row] };
}

/*
 * A title of 60 letters takes three lines of 20 at the size of the last row: nine cards at k = 6
 * [M1], more where the room sits near, fewer where lines are short or letters large.
 */
const CARDS: Record<LastRow, { wide: CardGrid; square: CardGrid }> = {
  near: { wide: { columns: 4, rows: 4 }, square: { columns: 3, rows: 4 } },
  normal: { wide: { columns: 3, rows: 3 }, square: { columns: 2, rows: 3 } },
  far: { wide: { columns: 2, rows: 3 }, square: { columns: 2, rows: 2 } },
};
const PROPOSALS: Record<LastRow, { wide: CardGrid; square: CardGrid }> = {
  near: { wide: { columns: 2, rows: 6 }, square: { columns: 2, rows: 5 } },
  normal: { wide: { columns: 2, rows: 4 }, square: { columns: 2, rows: 4 } },
  far: { wide: { columns: 1, rows: 4 }, square: { columns: 1, rows: 3 } },
};

const RESULTS: Record<LastRow, { wide: number; square: number }> = {
  near: { wide: 7, square: 6 },
  normal: { wide: 5, square: 4 },
  far: { wide: 4, square: 2 },
};

/** A thing at the end of a link is told in two lines. */
const LINKS: Record<LastRow, number> = { near: 8, normal: 6, far: 4 };

export function roomForLinks({ row }: Seats): number {
  return LINKS[row];
}

export function roomForCards(seats: Seats): CardGrid {
  return CARDS[seats.row][shape(seats)];
}

/** Under a name of two lines three rows of the largest letters have no room. */
export function roomUnderName(seats: Seats): CardGrid {
  const room = roomForCards(seats);
  return seats.row === "far" ? { ...room, rows: Math.min(room.rows, 2) } : room;
}

/** A few stand one below the other, where their results will; more than those in columns. */
export function roomForProposals(seats: Seats, count: number): CardGrid {
  const { columns, rows } = PROPOSALS[seats.row][shape(seats)];
  if (count <= RESULTS[seats.row][shape(seats)]) return roomForResults(seats, count);
  return columns > 1 ? { columns, rows } : below(rows, count);
}

export function roomForResults(seats: Seats, count: number): CardGrid {
  return below(RESULTS[seats.row][shape(seats)], count);
}

/** One below the other; when they take several pages, as many on each. One alone is no poster. */
function below(most: number, count: number): CardGrid {
  const pages = Math.max(1, Math.ceil(count / most));
  return { columns: 1, rows: Math.max(Math.min(3, most), Math.ceil(count / pages)) };
}

function shape({ wide }: Seats): "wide" | "square" {
  return wide ? "wide" : "square";
}
