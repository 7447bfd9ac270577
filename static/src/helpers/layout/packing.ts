/** A thing to set: how high it is, in pixels, and over how many columns; beyond a page, whole pages. */
export type PackedBox = { height: number; span: number };

/** A page: its columns, how high they are, and what stays free between two things, in pixels. */
export type PageSize = { columns: number; height: number; between: number };

/** Where a thing stands: its first column, counted through all pages, and pixels from the top. */
type Spot = { column: number; top: number };

export type Packed = { spots: Spot[]; pages: number };

/**
 * Sets things in their order, each as high on the page as it can stand below those before it, and on
 * the next page once it stands whole on none of the columns.
 */
export function packed(boxes: readonly PackedBox[], sheet: PageSize): Packed {
  const filled = new PackedPages(sheet);
  const spots = boxes.map((box) => filled.put(box));
  return { spots, pages: filled.page + 1 };
}

/** How far down the columns of the last page are in use. */
class PackedPages {
  page = 0;
  #used: number[];

  constructor(readonly sheet: PageSize) {
    this.#used = this.#empty();
  }

  put({ height, span }: PackedBox): Spot {
    const { columns, between } = this.sheet;
    const across = Math.min(span, columns);
    if (!this.#fits(this.#highest(across).top, height)) this.#turn();
    const { column, top } = this.#highest(across);
    const spot = { column: this.page * columns + column, top };
    for (let page = columns; page < span; page += columns) this.#turn();
    this.#used.fill(top + height + between, column, column + across);
    return spot;
  }

  /** The columns side by side in which a thing stands highest, further left where it may choose. */
  #highest(across: number): Spot {
    const tops = Array.from({ length: this.sheet.columns - across + 1 }, (_, column) =>
      Math.max(...this.#used.slice(column, column + across)),
    );
    const top = Math.min(...tops);
    return { column: tops.indexOf(top), top };
  }

  /** Whatever it is, it stands at the top of a page. */
  #fits(top: number, height: number): boolean {
    return top === 0 || top + height <= this.sheet.height;
  }

  #turn(): void {
    this.page += 1;
    this.#used = this.#empty();
  }

  #empty(): number[] {
    return new Array<number>(this.sheet.columns).fill(0);
  }
}
