import { columnsOf, inColumns } from "../../helpers/layout/columns.ts";
import type { PackingItem, PageSize } from "../../helpers/layout/packing.ts";

/** How much a browser may round a height, in pixels. */
const ROUNDED = 1;

/** A page, and the distance between the beginnings of its columns, in pixels. */
export type PageArea = PageSize & { step: number };

/** An element, the part of it that may run over columns, the heights of its lines, and the rest. */
type MeasuredItem = {
  element: HTMLElement;
  run: HTMLElement | null;
  parts: number[];
  rest: number;
};

/**
 * Spreads each element over as few columns of a page as it needs, or over several pages. Only its
 * `data-run` is split: between items if it is a list, otherwise between lines. Returns the size of each.
 */
export function splitOverColumns(elements: readonly HTMLElement[], area: PageArea): PackingItem[] {
  for (const element of elements) unsplit(element);
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

/** Joins lines that were split, to measure them in one column. */
function unsplit(element: HTMLElement): void {
  if (!element.hasAttribute("data-lines")) return;
  element.removeAttribute("data-lines");
  element.querySelector<HTMLElement>("[data-run]")?.style.removeProperty("block-size");
  setSpan(element, 1);
}

function read(element: HTMLElement): MeasuredItem {
  const run = element.querySelector<HTMLElement>("[data-run]");
  const parts = run?.localName === "ul" ? [...run.children] : run ? [run] : [];
  const rest = restOf({ element, run });
  return { element, run, rest, parts: parts.map((part) => part.getBoundingClientRect().height) };
}

function restOf({ element, run }: Pick<MeasuredItem, "element" | "run">): number {
  return element.offsetHeight - (run?.offsetHeight ?? 0);
}

function spanFor({ rest, parts }: MeasuredItem, area: PageArea): number {
  return Math.min(columnsOf(parts, heightFor(rest, area)), area.columns);
}

/** The height that one column has for the parts of an element. */
function heightFor(rest: number, { height }: PageArea): number {
  return height - rest + ROUNDED;
}

function overColumns(each: MeasuredItem, area: PageArea): PackingItem {
  const { element, run, rest } = each;
  if (run?.localName === "ul") return listOver(each, run, area);
  const height = element.offsetHeight;
  if (run && height > area.height + ROUNDED) return linesOver(element, run, rest, area);
  return { height, span: 1 };
}

/** Moves each part to its column: across, and up to the top for the first part of a column. */
function listOver(
  { element, rest, parts }: MeasuredItem,
  run: HTMLElement,
  area: PageArea,
): PackingItem {
  const { columns, count, height } = inColumns(parts, spanOf(element), heightFor(rest, area));
  const cut = count > spanOf(element);
  element.toggleAttribute("data-cut", cut);
  if (cut) setSpan(element, wholePages(count, area));
  run.style.setProperty("block-size", `${height}px`);
  let above = 0;
  for (const [index, column] of columns.entries()) {
    const first = index > 0 && column !== columns[index - 1];
    shift(run.children[index] as HTMLElement, column * area.step, first ? -above : 0);
    above = (first ? 0 : above) + (parts[index] ?? 0);
  }
  return { height: rest + height, span: spanOf(element) };
}

function linesOver(
  element: HTMLElement,
  run: HTMLElement,
  rest: number,
  area: PageArea,
): PackingItem {
  element.setAttribute("data-lines", "");
  run.style.setProperty("block-size", `${area.height - rest}px`);
  const gap = Number.parseFloat(getComputedStyle(run).columnGap);
  const count = Math.round((run.scrollWidth + gap) / area.step);
  setSpan(element, wholePages(count, area));
  return { height: area.height, span: spanOf(element) };
}

function wholePages(columns: number, area: PageArea): number {
  return Math.ceil(columns / area.columns) * area.columns;
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
