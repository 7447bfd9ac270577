/** A thing to set: how high it is, in pixels, and over how many columns; several are whole pages. */
export type Box = { height: number; span: number };

/** A page: its columns, how high they are, and what stays free between two things, in pixels. */
export type Sheet = { columns: number; height: number; between: number };

/** Where a thing stands: its first column, counted through all pages, and pixels from the top. */
export type Spot = { column: number; top: number };

export type Shelved = { spots: Spot[]; pages: number };

/**
 * Sets things in their order, one below the other, column by column and page by page; what goes over
 * several columns stands below all that is on its page. None is cut by the end of a column.
 */
export function shelved(boxes: readonly Box[], sheet: Sheet): Shelved {
  const shelf = new Shelf(sheet);
  const spots = boxes.map((box) => (box.span > 1 ? shelf.across(box) : shelf.below(box)));
  return { spots, pages: shelf.pages };
}

/** How far the columns of the last page are in use. */
class Shelf {
  #page = 0;
  #column = 0;
  #used: number[];

  constructor(readonly sheet: Sheet) {
    this.#used = this.#empty();
  }

  get pages(): number {
    return this.#page + 1;
  }

  below({ height }: Box): Spot {
    while (!this.#fits(this.#at(this.#column), height)) this.#next();
    const top = this.#at(this.#column);
    this.#used[this.#column] = top + height + this.sheet.between;
    return { column: this.#first + this.#column, top };
  }

  across({ height, span }: Box): Spot {
    if (!this.#fits(Math.max(...this.#used), height)) this.#turn();
    const spot = { column: this.#first, top: Math.max(...this.#used) };
    const last = span / this.sheet.columns - 1;
    for (let turned = 0; turned < last; turned++) this.#turn();
    this.#used.fill(spot.top + height + this.sheet.between);
    this.#column = 0;
    return spot;
  }

  get #first(): number {
    return this.#page * this.sheet.columns;
  }

  /** Whatever it is, it stands at the top of a column. */
  #fits(top: number, height: number): boolean {
    return top === 0 || top + height <= this.sheet.height;
  }

  #at(column: number): number {
    return this.#used[column] ?? 0;
  }

  #next(): void {
    this.#column += 1;
    if (this.#column === this.sheet.columns) this.#turn();
  }

  #turn(): void {
    this.#page += 1;
    this.#column = 0;
    this.#used = this.#empty();
  }

  #empty(): number[] {
    return new Array<number>(this.sheet.columns).fill(0);
  }
}
