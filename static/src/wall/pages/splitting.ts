import { columnsOf, inColumns } from "../../helpers/layout/columns.ts";
import type { PackingItem, PageSize } from "../../helpers/layout/packing.ts";

/** How much a browser may round a height, in pixels. */
const ROUNDED = 1;

/**
 * A page, the distance between the beginnings of its columns, in pixels, and how many columns of the first
 * page are left to the others by an element that stands aside: none if they need all.
 */
export type PageArea = PageSize & { step: number; beside: number };

/** An element, its list if it has one, the heights of the list's items, and that of the rest. */
type MeasuredItem = {
  element: HTMLElement;
  list: HTMLElement | null;
  parts: number[];
  rest: number;
};

/**
 * Spreads each element over as few columns of a page as it needs, or over several pages. Only its list
 * (`data-run`) is split, between two items. An element with `data-aside` stands in the last columns of the
 * first page, and runs on over the next ones. Returns the size of each.
 */
export function splitOverColumns(elements: readonly HTMLElement[], area: PageArea): PackingItem[] {
  const needed = (each: MeasuredItem) => spanFor(each, area);
  const tried = spanned(elements.map(read), needed);
  // A name takes more lines spanned fewer columns: what then no longer fits there goes spanned more.
  const all = spanned(tried, (each) => Math.max(spanOf(each.element), needed(each)));
  return all.map((each) => overColumns(each, area));
}

/** Sets the span of each; measures those again whose span has changed. */
function spanned(
  all: readonly MeasuredItem[],
  span: (each: MeasuredItem) => number,
): MeasuredItem[] {
  const others = all.map((each) => setSpan(each.element, span(each)));
  return all.map((each, index) => (others[index] ? read(each.element) : each));
}

function read(element: HTMLElement): MeasuredItem {
  const list = element.querySelector<HTMLElement>("[data-run]");
  const rest = element.offsetHeight - (list?.offsetHeight ?? 0);
  const parts = [...(list?.children ?? [])].map((part) => part.getBoundingClientRect().height);
  return { element, list, rest, parts };
}

function spanFor({ element, rest, parts }: MeasuredItem, area: PageArea): number {
  return Math.min(columnsOf(parts, heightFor(rest, area)), columnsFor(element, area));
}

/** How many columns of its first page an element may take. */
function columnsFor(element: HTMLElement, { columns, beside }: PageArea): number {
  return isAside(element) && beside < columns ? columns - beside : columns;
}

export function isAside({ dataset }: HTMLElement): boolean {
  return dataset.aside !== undefined;
}

/** The height that one column has for the parts of an element. */
function heightFor(rest: number, { height }: PageArea): number {
  return height - rest + ROUNDED;
}

function overColumns(each: MeasuredItem, area: PageArea): PackingItem {
  const { element, list } = each;
  const size = list ? listOver(each, list, area) : { height: element.offsetHeight, span: 1 };
  return isAside(element)
    ? { ...size, aside: Math.min(columnsFor(element, area), size.span) }
    : size;
}

/** Spreads a list evenly over the columns of a page, or of several pages. */
function listOver(
  { element, rest, parts }: MeasuredItem,
  list: HTMLElement,
  area: PageArea,
): PackingItem {
  const room = heightFor(rest, area);
  const needed = columnsOf(parts, room);
  const isCut = needed > columnsFor(element, area);
  element.toggleAttribute("data-cut", isCut);
  if (isCut) setSpan(element, isAside(element) ? needed : wholePages(needed, area));
  const { columns, height } = inColumns(parts, spanOf(element), room);
  list.style.setProperty("block-size", `${height}px`);
  moveParts([...list.children] as HTMLElement[], columns, parts, area.step);
  return { height: rest + height, span: spanOf(element) };
}

function wholePages(columns: number, area: PageArea): number {
  return Math.ceil(columns / area.columns) * area.columns;
}

/** Moves each part to its column: across, and up to the top for the first part of a column. */
function moveParts(
  elements: readonly HTMLElement[],
  columns: readonly number[],
  heights: readonly number[],
  step: number,
): void {
  let above = 0;
  for (const [index, column] of columns.entries()) {
    const first = index > 0 && column !== columns[index - 1];
    shift(elements[index] as HTMLElement, column * step, first ? -above : 0);
    above = (first ? 0 : above) + (heights[index] ?? 0);
  }
}

function shift(part: HTMLElement, aside: number, up: number): void {
  const place = `${up}px 0 0 ${aside}px`;
  if (shifted.get(part) === place) return;
  part.style.setProperty("margin", place);
  shifted.set(part, place);
}

const shifted = new WeakMap<HTMLElement, string>();

function spanOf(element: HTMLElement): number {
  return Number(element.dataset.span ?? 1);
}

/** Returns whether the span has changed. */
function setSpan(element: HTMLElement, span: number): boolean {
  if (span === spanOf(element)) return false;
  element.dataset.span = `${span}`;
  element.style.setProperty("--span", `${span}`);
  return true;
}
