import type { Showing } from "../replica/events.ts";
import type { Records, WallPage } from "../replica/records.ts";
import { one } from "./records.ts";

/** The number of a wall's current page, and the pages before and after it; `null` at either end. */
export type Pages = {
  number: number;
  total: number;
  previous: PagePosition | null;
  next: PagePosition | null;
};
/** A page by its screen, its view and its number in the view, both counted from 0. */
export type PagePosition = Omit<WallPage, "type">;

/** The pages of a wall, for a console that turns them. */
export function pagesOf(records: Records, { of, pages }: Showing): Pages {
  const all = pages.flatMap((count, view) =>
    Array.from({ length: count }, (_, page): PagePosition => ({ of, view, page })),
  );
  const at = Math.max(
    0,
    all.findLastIndex((page) => !after(page, placeOf(records, of))),
  );
  return {
    number: at + 1,
    total: all.length,
    previous: all[at - 1] ?? null,
    next: all[at + 1] ?? null,
  };
}

/** The page that the wall shows: the first one if the last page turn was on another screen. */
function placeOf(records: Records, of: string): PagePosition {
  const turned = one(records, "turned", "turned");
  return turned?.of === of ? turned : { of, view: 0, page: 0 };
}

function after(one: PagePosition, other: PagePosition): boolean {
  return one.view > other.view || (one.view === other.view && one.page > other.page);
}
