/**
 * An item to place: its height in pixels, and how many columns it spans; beyond one page, whole pages. An
 * item with `aside` takes that many of the last columns of the first page, and runs on over the next ones.
 */
export type PackingItem = { height: number; span: number; aside?: number };

/**
 * A page: its columns, their height, and the gap between two items, in pixels. `inOrder` if no item may
 * stand on an earlier page than the one before it.
 */
export type PageSize = { columns: number; height: number; between: number; inOrder?: boolean };

/** The position of an item: its first column, counted over all pages, and pixels from the top. */
type Position = { column: number; top: number };

export type Packing = { positions: Position[]; pages: number };

/** A page before the last one is well filled if more than this share of it is. */
const WELL_FILLED = 0.5;

/**
 * Places the items on pages, each on the first page that has room for it: short ones stand below short
 * ones. They are spread over the columns of a page, so that an item which grows moves only those below
 * it. If that takes more pages, or leaves half of a page empty, one column is filled after the other.
 */
export function packItems(items: readonly PackingItem[], area: PageSize): Packing {
  const spread = packed(items, area, (page) => page.count);
  const filled = packed(items, area, () => 0);
  return spread.pages.length <= filled.pages.length && isWellFilled(spread, area)
    ? { ...spread, pages: spread.pages.length }
    : { ...filled, pages: filled.pages.length };
}

/**
 * A page that is being filled: the used height of each column, the columns in which nothing stands aside,
 * how many other items it holds, and the area of all of them.
 */
type Page = { used: number[]; free: number[]; count: number; filled: number };
type Packed = { positions: Position[]; pages: Page[] };
/** Which of its free columns an item takes if it fits there, counted over and over. */
type Preference = (page: Page) => number;

function isWellFilled({ pages }: Packed, { columns, height }: PageSize): boolean {
  return pages.slice(0, -1).every(({ filled }) => filled > WELL_FILLED * columns * height);
}

function packed(items: readonly PackingItem[], area: PageSize, preferred: Preference): Packed {
  const pages = new FilledPages(area, preferred);
  const aside = new Map(items.map((item) => [item, item.aside ? pages.putAside(item) : undefined]));
  const positions = items.map((item) => aside.get(item) ?? pages.put(item));
  return { positions, pages: pages.all };
}

class FilledPages {
  readonly all: Page[] = [];
  /** The page on which the last item begins. */
  #latest = 0;

  constructor(
    readonly area: PageSize,
    readonly preferred: Preference,
  ) {
    this.#page(0);
  }

  put(item: PackingItem): Position {
    if (item.span > this.area.columns) return this.#putWhole(item);
    for (let page = this.area.inOrder ? this.#latest : 0; ; page += 1) {
      const place = this.#placeOn(this.#page(page), item);
      if (!place) continue;
      this.#latest = page;
      this.#page(page).count += 1;
      return this.#take(page, place, item);
    }
  }

  /**
   * In the last columns of the first page, and on in the first ones of the next page. It keeps half of each
   * column, or all of it, so that nothing below it moves while it becomes shorter.
   */
  putAside({ height: own, span, aside = 1 }: PackingItem): Position {
    const { columns, between } = this.area;
    const first = columns - aside;
    const half = (this.area.height - between) / 2;
    const height = own <= half ? half : this.area.height;
    for (let at = first; at < first + span; at += 1) {
      const page = Math.floor(at / columns);
      const column = at % columns;
      this.#take(page, { column, top: 0 }, { height, span: 1 });
      this.all[page]?.free.splice(this.all[page].free.indexOf(column), 1);
    }
    return { column: first, top: 0 };
  }

  /** On pages that it has to itself. */
  #putWhole({ height, span }: PackingItem): Position {
    const { columns } = this.area;
    const count = Math.ceil(span / columns);
    const last = this.all.findLastIndex((page) => page.used.some((used) => used > 0));
    this.#latest = last + count;
    for (let page = last + 1; page <= last + count; page += 1) {
      this.#take(page, { column: 0, top: 0 }, { height, span: columns });
    }
    return { column: (last + 1) * columns, top: 0 };
  }

  /** The first column, from the preferred one on, that has room; below what stands aside at last. */
  #placeOn(page: Page, { height, span }: PackingItem): Position | null {
    for (const column of this.#inOrder(page)) {
      if (column + span > this.area.columns) continue;
      const top = Math.max(...page.used.slice(column, column + span));
      if (top === 0 || top + height <= this.area.height) return { column, top };
    }
    return null;
  }

  #inOrder(page: Page): number[] {
    const { free, used } = page;
    const first = this.preferred(page) % Math.max(1, free.length);
    const others = [...used.keys()].filter((column) => !free.includes(column));
    return [...free.slice(first), ...free.slice(0, first), ...others];
  }

  #take(index: number, { column, top }: Position, { height, span }: PackingItem): Position {
    const page = this.#page(index);
    page.used.fill(top + height + this.area.between, column, column + span);
    page.filled += height * span;
    return { column: index * this.area.columns + column, top };
  }

  #page(index: number): Page {
    const { columns } = this.area;
    while (this.all.length <= index) {
      const used = new Array<number>(columns).fill(0);
      this.all.push({ used, free: [...used.keys()], count: 0, filled: 0 });
    }
    return this.all[index] as Page;
  }
}
