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

/** The number of the last page of a view, however many it has. */
export const LAST_PAGE = 9_999;

/**
 * Whether the first view of this screen begins at its last page: notes, of which the newest are shown. It
 * stays at the last page as pages are added, until somebody turns back.
 */
export function beginsAtTheEnd(screen: string): boolean {
  return screen.startsWith("explore-");
}

/** The page at which a screen begins. */
export function beginningOf(of: string): PagePosition {
  return { of, view: 0, page: beginsAtTheEnd(of) ? LAST_PAGE : 0 };
}

/** The pages of a wall, for a console that turns them. */
export function pagesOf(records: Records, { of, pages }: Pick<Showing, "of" | "pages">): Pages {
  const all = pages.flatMap((count, view) =>
    Array.from({ length: count }, (_, page): PagePosition => {
      const end = view === 0 && page === count - 1 && beginsAtTheEnd(of);
      return { of, view, page: end ? LAST_PAGE : page };
    }),
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

/** The page that the wall shows: that of its beginning if the last page turn was on another screen. */
function placeOf(records: Records, of: string): PagePosition {
  const turned = one(records, "turned", "turned");
  return turned?.of === of ? turned : beginningOf(of);
}

function after(one: PagePosition, other: PagePosition): boolean {
  return one.view > other.view || (one.view === other.view && one.page > other.page);
}
