import { page } from "../../helpers/method/page-settings.ts";
import type { DeviceStorage } from "../../helpers/platform/device-storage.ts";

export const ROWS = ["near", "normal", "far"] as const;
export type LastRow = (typeof ROWS)[number];

/** How far the last row sits from the wall, and whether the wall is wide for its size of type. */
export type WallSize = { row: LastRow; wide: boolean };

/** The columns and rows of items of equal size on a page. */
export type CardGrid = { columns: number; rows: number };

const KEY = "board:wall:last-row";

/** The width by the height from which a wall is wide; larger type needs more. */
const WIDE_FROM: Record<LastRow, number> = { near: 1.5, normal: 1.5, far: 1.7 };

/** How far the last row sits from this wall [M1], as stored in its browser; a picture is told it. */
export function lastRow(storage: DeviceStorage): LastRow {
  const row = pictureOf() ?? storage.get(KEY);
  return ROWS.find((one) => one === row) ?? "normal";
}

/** Whether this page is the small picture of a wall in a console: it is looked at and does nothing. */
export function isPicture(): boolean {
  return pictureOf() !== null;
}

/** Whether this is a wall of the room: consoles are told what it shows, and its screen stays on. */
export function isInRoom(): boolean {
  return !isPicture() && !page().framed;
}

/** In a picture of a wall, how far the last row sits from that wall; else null. */
function pictureOf(): string | null {
  return new URLSearchParams(globalThis.location?.search).get("picture");
}

export function storeLastRow(storage: DeviceStorage, row: LastRow): void {
  storage.set(KEY, row);
}

export function wallSizeOf(storage: DeviceStorage): WallSize {
  const row = lastRow(storage);
  return { row, wide: innerWidth > innerHeight * WIDE_FROM[row] };
}

/*
 * A title of 60 letters takes three lines of 20 letters. This gives nine cards at k = 6 [M1], more where
 * the room sits near, fewer where lines are short or type is large.
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

/** An item at the end of a link takes two lines. */
const LINKS: Record<LastRow, number> = { near: 8, normal: 6, far: 4 };

export function linksPerPage({ row }: WallSize): number {
  return LINKS[row];
}

export function cardsPerPage(size: WallSize): CardGrid {
  return CARDS[size.row][shape(size)];
}

/** Below a title of two lines there is no room for three rows of the largest type. */
export function cardsPerPageUnderTitle(size: WallSize): CardGrid {
  const room = cardsPerPage(size);
  return size.row === "far" ? { ...room, rows: Math.min(room.rows, 2) } : room;
}

/** A few proposals stand one below the other, like their results; more stand in columns. */
export function proposalsPerPage(size: WallSize, count: number): CardGrid {
  const { columns, rows } = PROPOSALS[size.row][shape(size)];
  if (count <= RESULTS[size.row][shape(size)]) return resultsPerPage(size, count);
  return columns > 1 ? { columns, rows } : oneBelowTheOther(rows, count);
}

export function resultsPerPage(size: WallSize, count: number): CardGrid {
  return oneBelowTheOther(RESULTS[size.row][shape(size)], count);
}

/** One column, evenly over pages, with at least three rows so that one item is not too large. */
function oneBelowTheOther(most: number, count: number): CardGrid {
  const pages = Math.max(1, Math.ceil(count / most));
  return { columns: 1, rows: Math.max(Math.min(3, most), Math.ceil(count / pages)) };
}

function shape({ wide }: WallSize): "wide" | "square" {
  return wide ? "wide" : "square";
}
