import {
  placeOnSheets,
  type SheetItem,
  type SheetPlace,
  shownOn,
} from "../../helpers/layout/sheets.ts";

/** How many columns a note may take, one after the other, until it is whole on a page: parts of a row. */
const SPANS = [1, 2, 3, 4];

/** A column's part for notes, in pixels of the board. */
type Sheet = { left: number; right: number; top: number; height: number };
type Size = { of: string; span: number; height: number };
type PlacedNote = { note: HTMLElement; column: number };
type Laid = { notes: PlacedNote[]; items: SheetItem[]; places: SheetPlace[] };

const measured = new WeakMap<HTMLElement, Size>();
const laid = new WeakMap<HTMLElement, Laid>();

/** The content of this element has changed: its note is measured again. */
export function forgetNote(changed: Element): void {
  const note = changed.closest<HTMLElement>("[data-sheets] .note");
  if (note) measured.delete(note);
}

/**
 * Places the notes of this board (`data-sheets`) in its columns (`.note-sheet`), in the order of their
 * `data-order`. Each takes as many columns as it needs to be whole. `shape` is that of the wall. Returns the
 * number of pages.
 */
export function layNotes(board: HTMLElement, shape: string): number {
  // While a note stands alone, the board is no frame for places, and its sheets would be measured elsewhere.
  board.closest(".explored")?.removeAttribute("data-alone");
  const sheets = [...board.querySelectorAll<HTMLElement>(".note-sheet")].map(sheetOf);
  const notes = notesIn(board);
  const inARow = columnsInARow(sheets);
  const spans = SPANS.filter((span) => inARow % span === 0);
  measure(notes, sheets, spans, shape);
  const items = notes.map(({ note, column }) => {
    const { span, height } = measured.get(note) as Size;
    return { column: firstOf(column, span), span, height };
  });
  const between = Number.parseFloat(getComputedStyle(board).rowGap) || 0;
  const height = Math.min(...sheets.map((sheet) => sheet.height));
  const { places, pages } = placeOnSheets(items, { columns: sheets.length, height, between });
  for (const [index, { note }] of notes.entries()) {
    move(note, sheets[items[index]?.column ?? 0] as Sheet, places[index] as SheetPlace);
  }
  laid.set(board, { notes, items, places });
  return pages;
}

/** Shows the notes of a page. Each column says how many notes it has before and after what it shows. */
export function showSheet(board: HTMLElement, page: number): void {
  const { notes, items, places } = laid.get(board) ?? { notes: [], items: [], places: [] };
  const shown = shownOn(page, items, places);
  const alone = places.some((place, index) => place.alone && shown[index]);
  board.closest(".explored")?.toggleAttribute("data-alone", alone);
  for (const [index, { note }] of notes.entries()) note.toggleAttribute("data-away", !shown[index]);
  for (const [column, heading] of board
    .querySelectorAll<HTMLElement>(".note-column > h2")
    .entries()) {
    const hidden = places.filter((_, at) => notes[at]?.column === column && !shown[at]);
    const later = hidden.filter(({ from }) => from > page).length;
    count(heading, "earlier", hidden.length - later);
    count(heading, "later", later);
  }
}

function count(heading: HTMLElement, name: "earlier" | "later", number: number): void {
  if (number) heading.dataset[name] = `${number}`;
  else delete heading.dataset[name];
}

function notesIn(board: HTMLElement): PlacedNote[] {
  const columns = [...board.querySelectorAll(".note-column")];
  return columns
    .flatMap((section, column) =>
      [...section.querySelectorAll<HTMLElement>(".note")].map((note) => ({ note, column })),
    )
    .sort((a, b) => Number(a.note.dataset.order) - Number(b.note.dataset.order));
}

function sheetOf(element: HTMLElement): Sheet {
  const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight: height } = element;
  return { left, right: left + offsetWidth, top, height };
}

function columnsInARow(sheets: readonly Sheet[]): number {
  return sheets.filter(({ top }) => top === sheets[0]?.top).length;
}

/** The first of the columns that a note of this column takes. */
function firstOf(column: number, span: number): number {
  return column - (column % span);
}

/** Measures the notes that are new, first in one column, and those that are too high there in more. */
function measure(
  notes: readonly PlacedNote[],
  sheets: readonly Sheet[],
  spans: readonly number[],
  shape: string,
): void {
  const of = `${shape} ${JSON.stringify(sheets)}`;
  let left = notes.filter(({ note }) => measured.get(note)?.of !== of);
  for (const span of spans) {
    for (const { note } of left) note.removeAttribute("data-whole");
    for (const { note, column } of left) widen(note, sheets, firstOf(column, span), span);
    for (const { note } of left) measured.set(note, { of, span, height: note.offsetHeight });
    left = left.filter(({ note }) => (measured.get(note)?.height ?? 0) > (sheets[0]?.height ?? 0));
  }
}

function widen(note: HTMLElement, sheets: readonly Sheet[], first: number, span: number): void {
  const [from, to] = [sheets[first], sheets[first + span - 1] ?? sheets.at(-1)];
  note.dataset.span = `${span}`;
  note.style.setProperty("inline-size", `${(to?.right ?? 0) - (from?.left ?? 0)}px`);
}

/** A note that stands alone has the whole page: the style sheet takes it out of the board. */
function move(note: HTMLElement, { left, top: above }: Sheet, { top, alone }: SheetPlace): void {
  note.toggleAttribute("data-whole", alone);
  note.style.setProperty("inset-inline-start", alone ? "0" : `${left}px`);
  note.style.setProperty("inset-block-start", alone ? "0" : `${above + top}px`);
  if (alone) note.style.setProperty("inline-size", "100%");
}
