import { columnsOf, inColumns } from "../../helpers/layout/columns.ts";
import type { PackingItem, PageSize } from "../../helpers/layout/packing.ts";

/** What a browser may round a height by, in pixels. */
const ROUNDED = 1;

/** A page, and how far apart the columns on it begin, in pixels. */
export type PageArea = PageSize & { step: number };

/** A thing, what in it may go over columns, the heights of the parts of that, and of all the rest. */
type Read = { thing: HTMLElement; run: HTMLElement | null; parts: number[]; rest: number };

/**
 * Sets each thing over as few columns of a page as it needs, or over several pages. In them is its
 * `data-run`: part by part if it is a list, or else line by line. Returns the area that each takes.
 */
export function fold(things: readonly HTMLElement[], area: PageArea): PackingItem[] {
  for (const thing of things) unfold(thing);
  const needed = (each: Read) => spanFor(each, area);
  const tried = over(things.map(read), needed);
  // A name takes more lines over fewer columns: what then no longer fits there goes over more.
  const all = over(tried, (each) => Math.max(spanOf(each.thing), needed(each)));
  return all.map((each) => overColumns(each, area));
}

/** Gives each its span; those that had another are read again. */
function over(all: readonly Read[], span: (each: Read) => number): Read[] {
  const others = all.map((each) => setSpan(each.thing, span(each)));
  return all.map((each, index) => (others[index] ? read(each.thing) : each));
}

/** Lines are measured as they run on in one column; parts of a list are as high in any. */
function unfold(thing: HTMLElement): void {
  if (!thing.hasAttribute("data-lines")) return;
  thing.removeAttribute("data-lines");
  thing.querySelector<HTMLElement>("[data-run]")?.style.removeProperty("block-size");
  setSpan(thing, 1);
}

function read(thing: HTMLElement): Read {
  const run = thing.querySelector<HTMLElement>("[data-run]");
  const parts = run?.localName === "ul" ? [...run.children] : run ? [run] : [];
  const rest = restOf({ thing, run });
  return { thing, run, rest, parts: parts.map((part) => part.getBoundingClientRect().height) };
}

function restOf({ thing, run }: Pick<Read, "thing" | "run">): number {
  return thing.offsetHeight - (run?.offsetHeight ?? 0);
}

function spanFor({ rest, parts }: Read, area: PageArea): number {
  return Math.min(columnsOf(parts, heightFor(rest, area)), area.columns);
}

/** What a column of a page has for the parts of a thing. */
function heightFor(rest: number, { height }: PageArea): number {
  return height - rest + ROUNDED;
}

function overColumns(each: Read, area: PageArea): PackingItem {
  const { thing, run, rest } = each;
  if (run?.localName === "ul") return listOver(each, run, area);
  const height = thing.offsetHeight;
  if (run && height > area.height + ROUNDED) return linesOver(thing, run, rest, area);
  return { height, span: 1 };
}

/** Each part goes up to the top of its column from below the one before it, and across. */
function listOver({ thing, rest, parts }: Read, run: HTMLElement, area: PageArea): PackingItem {
  const { columns, count, height } = inColumns(parts, spanOf(thing), heightFor(rest, area));
  const cut = count > spanOf(thing);
  thing.toggleAttribute("data-cut", cut);
  if (cut) setSpan(thing, wholePages(count, area));
  run.style.setProperty("block-size", `${height}px`);
  let above = 0;
  for (const [index, column] of columns.entries()) {
    const first = index > 0 && column !== columns[index - 1];
    shift(run.children[index] as HTMLElement, column * area.step, first ? -above : 0);
    above = (first ? 0 : above) + (parts[index] ?? 0);
  }
  return { height: rest + height, span: spanOf(thing) };
}

function linesOver(
  thing: HTMLElement,
  run: HTMLElement,
  rest: number,
  area: PageArea,
): PackingItem {
  thing.setAttribute("data-lines", "");
  run.style.setProperty("block-size", `${area.height - rest}px`);
  const gap = Number.parseFloat(getComputedStyle(run).columnGap);
  const count = Math.round((run.scrollWidth + gap) / area.step);
  setSpan(thing, wholePages(count, area));
  return { height: area.height, span: spanOf(thing) };
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

function spanOf(thing: HTMLElement): number {
  return Number(thing.dataset.span ?? 1);
}

/** Returns whether it was another. */
function setSpan(thing: HTMLElement, span: number): boolean {
  if (span === spanOf(thing)) return false;
  thing.dataset.span = `${span}`;
  thing.style.setProperty("--span", `${span}`);
  return true;
}
