/** An item to place: its height in pixels, and how many columns it spans; beyond one page, whole pages. */
export type PackingItem = { height: number; span: number };

/** A page: its columns, their height, and the gap between two items, in pixels. */
export type PageSize = { columns: number; height: number; between: number };

/** The position of an item: its first column, counted over all pages, and pixels from the top. */
type Position = { column: number; top: number };

export type Packing = { positions: Position[]; pages: number };

/**
 * Places the items in their order, each as high on the current page as it fits. An item that fits
 * whole in none of the columns begins the next page.
 */
export function packItems(items: readonly PackingItem[], area: PageSize): Packing {
  const filled = new PackedPages(area);
  const positions = items.map((item) => filled.put(item));
  return { positions, pages: filled.page + 1 };
}

/** The pages that are filled so far, with the used height of each column of the last one. */
class PackedPages {
  page = 0;
  #used: number[];

  constructor(readonly area: PageSize) {
    this.#used = this.#empty();
  }

  put({ height, span }: PackingItem): Position {
    const { columns, between } = this.area;
    const across = Math.min(span, columns);
    if (!this.#fits(this.#highest(across).top, height)) this.#turn();
    const { column, top } = this.#highest(across);
    const position = { column: this.page * columns + column, top };
    for (let page = columns; page < span; page += columns) this.#turn();
    this.#used.fill(top + height + between, column, column + across);
    return position;
  }

  /** Where an item over so many adjacent columns is highest; the leftmost of equal positions. */
  #highest(across: number): Position {
    const tops = Array.from({ length: this.area.columns - across + 1 }, (_, column) =>
      Math.max(...this.#used.slice(column, column + across)),
    );
    const top = Math.min(...tops);
    return { column: tops.indexOf(top), top };
  }

  /** At the top of a page every item fits, however high it is. */
  #fits(top: number, height: number): boolean {
    return top === 0 || top + height <= this.area.height;
  }

  #turn(): void {
    this.page += 1;
    this.#used = this.#empty();
  }

  #empty(): number[] {
    return new Array<number>(this.area.columns).fill(0);
  }
}
