/**
 * A note to place: its first column, how many adjacent columns it takes, and its height in pixels. One that
 * is higher than a sheet has a page of its own.
 */
export type SheetItem = { column: number; span: number; height: number };

/** The columns that are filled, their height, and the gap between two notes, in pixels. */
export type SheetArea = { columns: number; height: number; between: number };

/**
 * Where a note stands: pixels from the top of its column, and the pages that show it, from `from` to
 * before `until`. `alone`: it is all that its page shows.
 */
export type SheetPlace = { from: number; until: number; top: number; alone: boolean };

export type Sheets = { places: SheetPlace[]; pages: number };

type SheetColumn = { page: number; used: number; shown: SheetPlace[] };

/**
 * Fills each column like a sheet of paper, in the order in which the notes came. A column that is full begins a
 * new sheet, and the other columns stay as they are. Adding a note moves none that came before it, and the
 * last page shows it.
 */
export function placeOnSheets(items: readonly SheetItem[], area: SheetArea): Sheets {
  const filled = new FilledSheets(area);
  const places = items.map((item) => filled.put(item));
  return { places, pages: filled.last + 1 };
}

class FilledSheets {
  readonly #columns: SheetColumn[];
  /** The first page after the last one that shows a note alone. */
  #least = 0;

  constructor(readonly area: SheetArea) {
    this.#columns = Array.from({ length: area.columns }, () => ({ page: 0, used: 0, shown: [] }));
  }

  get last(): number {
    return Math.max(...this.#columns.map(({ page }) => page));
  }

  put({ column, span, height }: SheetItem): SheetPlace {
    if (height > this.area.height) return this.#alone();
    const covered = this.#columns.slice(column, column + span);
    if (usedIn(covered) + height > this.area.height) this.#turn(covered);
    const place = {
      from: this.#pageOf(covered),
      until: Infinity,
      top: usedIn(covered),
      alone: false,
    };
    for (const each of covered) {
      each.page = place.from;
      each.used = place.top + height + this.area.between;
      each.shown.push(place);
    }
    return place;
  }

  #alone(): SheetPlace {
    const from = this.#columns.some(({ shown }) => shown.length) || this.#least ? this.last + 1 : 0;
    for (const each of this.#columns) each.page = from;
    this.#least = from + 1;
    return { from, until: from + 1, top: 0, alone: true };
  }

  /** Begins a new sheet in these columns. */
  #turn(covered: readonly SheetColumn[]): void {
    const page = Math.max(this.#pageOf(covered), Math.max(...covered.map((each) => each.page)) + 1);
    for (const place of covered.flatMap(({ shown }) => shown)) {
      place.until = Math.min(place.until, page);
    }
    for (const each of covered) Object.assign(each, { page, used: 0, shown: [] });
  }

  #pageOf(covered: readonly SheetColumn[]): number {
    return Math.max(this.#least, ...covered.map(({ page }) => page));
  }
}

function usedIn(covered: readonly SheetColumn[]): number {
  return Math.max(...covered.map(({ used }) => used));
}

/**
 * Which of the placed notes a page shows. A column that would be empty shows its last sheet again: a note
 * over several columns had covered it.
 */
export function shownOn(
  page: number,
  items: readonly SheetItem[],
  places: readonly SheetPlace[],
): boolean[] {
  const shown = places.map(({ from, until }) => from <= page && page < until);
  const alone = places.findIndex((place, index) => place.alone && shown[index]);
  if (alone >= 0) return places.map((_, index) => index === alone);
  const filled = new Set(items.flatMap((item, index) => (shown[index] ? columnsOf(item) : [])));
  const ends = items.map(({ column, span }, index) => {
    const { until, alone } = places[index] as SheetPlace;
    return span > 1 || alone || until > page || filled.has(column) ? -1 : until;
  });
  return items.map(({ column }, index) => {
    const end = ends[index] ?? -1;
    const last = Math.max(...ends.filter((_, other) => items[other]?.column === column));
    return shown[index] || (end >= 0 && end === last);
  });
}

function columnsOf({ column, span }: SheetItem): number[] {
  return Array.from({ length: span }, (_, offset) => column + offset);
}
