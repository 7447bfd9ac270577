import { forgetNote, layNotes, showSheet } from "./note-board.ts";
import { forgetSize, pack } from "./packing.ts";

/** Parts of a page below this are rounding errors. */
const CLOSE = 0.02;
/** The sizes of type, from that of the last row to the least it can read. */
const FITS = ["0", "1", "2"];

/** The flows of a view, and the number of pages of each. */
type Counted = { flows: HTMLElement[]; counts: number[] };

/** What was measured in each view, and for what shape of the wall. */
const known = new WeakMap<HTMLElement, Counted & { of: string }>();

/** The last position of each frame: its key (shape, page, pages) and its scroll offset. */
const placed = new WeakMap<Element, { key: string; left: number }>();

/** The content of this element has changed: what was measured there no longer holds. */
export function changedIn(element: Element): void {
  forgetSize(element);
  forgetNote(element);
  const view = element.closest<HTMLElement>(".view");
  const before = view && known.get(view);
  // A flow holds no other flow: a change within one leaves the list of flows as it is.
  if (before && element.closest("[data-flow]")) before.of = "";
  else if (view) known.delete(view);
}

/** The pages of all flows of a view; measured again only after a change. */
export function pagesOf(view: HTMLElement): Counted {
  const of = shapeOf(view);
  const before = known.get(view);
  if (before?.of === of) return before;
  const flows = before?.flows ?? flowsIn(view);
  const found = { of, flows, counts: fitted(view, flows, of) };
  known.set(view, found);
  return found;
}

/** The flows of a view. Their frames are positioned again: their width may have changed. */
function flowsIn(view: HTMLElement): HTMLElement[] {
  const flows = [...view.querySelectorAll<HTMLElement>("[data-flow]")];
  for (const { parentElement } of flows) placed.delete(parentElement as HTMLElement);
  return flows;
}

function shapeOf(view: HTMLElement): string {
  const size = view.closest<HTMLElement>("[data-last-row]")?.dataset.lastRow;
  return [innerWidth, innerHeight, size, document.fonts?.status].join(" ");
}

/** The pages of each flow. In an element with `data-fit`, the type is as large as the fewest pages allow. */
function fitted(view: HTMLElement, flows: readonly HTMLElement[], of: string): number[] {
  const sized = view.querySelector<HTMLElement>("[data-fit]");
  if (!sized) return counted(flows, of);
  const tried = FITS.map((fit) => {
    sized.dataset.fit = fit;
    return { fit, counts: counted(flows, `${of} ${fit}`) };
  });
  const fewest = Math.min(...tried.map(({ counts }) => Math.max(...counts)));
  const best = tried.find(({ counts }) => Math.max(...counts) === fewest) ?? {
    fit: "0",
    counts: [],
  };
  sized.dataset.fit = best.fit;
  // What is packed still stands as the last size had it.
  return flows.some(isPacked) ? counted(flows, `${of} ${best.fit}`) : best.counts;
}

function counted(flows: readonly HTMLElement[], of: string): number[] {
  const packing = flows.filter(isPacked);
  const pages = pack(packing, of);
  return flows.map((flow) => pages.get(flow) ?? (isBoard(flow) ? layNotes(flow, of) : run(flow)));
}

function isPacked({ dataset }: HTMLElement): boolean {
  return dataset.packed !== undefined;
}

/** Whether these are the notes of a topic, in sheets. */
function isBoard({ dataset }: HTMLElement): boolean {
  return dataset.sheets !== undefined;
}

function run(flow: HTMLElement): number {
  return Math.ceil((flow.scrollWidth + gap(flow)) / step(flow) - CLOSE);
}

function gap(flow: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(flow).columnGap) || 0;
}

function step(flow: HTMLElement): number {
  return Math.max(1, flow.clientWidth + gap(flow));
}

/** Shows a page: of notes, or by scrolling a frame. */
export function place(flow: HTMLElement, page: number, pages: number): void {
  if (isBoard(flow)) showSheet(flow, page);
  else scrollTo(flow, page, pages);
}

/** Scrolls a frame to a page. The last page is as wide as the others, even with one column. */
function scrollTo(flow: HTMLElement, page: number, pages: number): void {
  const frame = flow.parentElement as HTMLElement;
  const here = Math.min(page, pages - 1);
  const key = `${shapeOf(flow)} ${here} ${pages}`;
  if (placed.get(frame)?.key === key) return;
  const end = pages * step(flow) - gap(flow) + 2 * flow.offsetLeft - 1;
  frame.style.setProperty("--end", `${end}px`);
  frame.scrollLeft = here * step(flow);
  placed.set(frame, { key, left: frame.scrollLeft });
}

/** The page that a frame shows: not `page` if the browser has scrolled it by itself. */
export function pageInSight(frame: Element, page: number): number {
  const flow = frame.querySelector<HTMLElement>(":scope > [data-flow]");
  if (!flow || frame.scrollLeft === placed.get(frame)?.left) return page;
  placed.delete(frame);
  const at = frame.scrollLeft / step(flow);
  return at > page ? Math.ceil(at - CLOSE) : Math.floor(at + CLOSE);
}
