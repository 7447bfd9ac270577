import type { Records, Turned } from "../replica/records.ts";
import { one } from "./records.ts";

/** What a wall shows, and how many pages each of its views has. */
type Shown = { of: string; pages: readonly number[] };

/** Where a wall stands among its pages, and where it would go; `null` at either end. */
export type Pages = { number: number; total: number; previous: Page | null; next: Page | null };
export type Page = Omit<Turned, "type">;

/** The pages of a wall, as those see them who turn them from elsewhere. */
export function pagesOf(records: Records, { of, pages }: Shown): Pages {
  const all = pages.flatMap((count, view) =>
    Array.from({ length: count }, (_, page): Page => ({ of, view, page })),
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
function placeOf(records: Records, of: string): Page {
  const turned = one(records, "turned", "turned");
  return turned?.of === of ? turned : { of, view: 0, page: 0 };
}

function after(one: Page, other: Page): boolean {
  return one.view > other.view || (one.view === other.view && one.page > other.page);
}
