import type { Showing } from "../replica/events.ts";
import type { Records, WallPage } from "../replica/records.ts";
import { one } from "./records.ts";

/** Where a wall stands among its pages, and where it would go; `null` at either end. */
export type Pages = {
  number: number;
  total: number;
  previous: PagePosition | null;
  next: PagePosition | null;
};
/** A page: of a screen, of one of its views, counted from 0. */
export type PagePosition = Omit<WallPage, "type">;

/** The pages of a wall, as those see them who turn them from elsewhere. */
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

/** What was turned for something else is not where the wall stands now. */
function placeOf(records: Records, of: string): PagePosition {
  const turned = one(records, "turned", "turned");
  return turned?.of === of ? turned : { of, view: 0, page: 0 };
}

function after(one: PagePosition, other: PagePosition): boolean {
  return one.view > other.view || (one.view === other.view && one.page > other.page);
}
