import { pack, unpack } from "./packing.ts";

/** Parts of a page that are only a rounding. */
const CLOSE = 0.02;
/** From the size of the last row down to the least it can read. */
const FITS = ["0", "1", "2"];

/** What runs on in a view, each with its pages. */
type Counted = { flows: HTMLElement[]; counts: number[] };

/** What was found in each view, for what shape of the wall: it need not be looked for again. */
const known = new WeakMap<HTMLElement, Counted & { of: string }>();

/** Where each window was last moved from here: of what shape, which page of how many, and where. */
const placed = new WeakMap<Element, { said: string; left: number }>();

/** Something within this is another than it was: what was measured there no longer holds. */
export function changedIn(element: Element): void {
  unpack(element);
  const view = element.closest<HTMLElement>(".view");
  const before = view && known.get(view);
  // What runs on has nothing in it that does so by itself.
  if (before && element.closest("[data-flow]")) before.of = "";
  else if (view) known.delete(view);
}

/** The pages of all that runs on in a view, laid out only where something has changed since. */
export function pagesOf(view: HTMLElement): Counted {
  const of = shapeOf(view);
  const before = known.get(view);
  if (before?.of === of) return before;
  const flows = before?.flows ?? flowsIn(view);
  const found = { of, flows, counts: fitted(view, flows, of) };
  known.set(view, found);
  return found;
}

/** What stands around them may have changed, and with it how wide their windows are. */
function flowsIn(view: HTMLElement): HTMLElement[] {
  const flows = [...view.querySelectorAll<HTMLElement>("[data-flow]")];
  for (const { parentElement } of flows) placed.delete(parentElement as HTMLElement);
  return flows;
}

function shapeOf(view: HTMLElement): string {
  const seats = view.closest<HTMLElement>("[data-last-row]")?.dataset.lastRow;
  return [innerWidth, innerHeight, seats, document.fonts?.status].join(" ");
}

/**
 * The pages of each. Where the text asks for it (`data-fit`) it is as large as lets it stand on the
 * fewest pages.
 */
function fitted(view: HTMLElement, flows: readonly HTMLElement[], of: string): number[] {
  const sized = view.querySelector<HTMLElement>("[data-fit]");
  if (!sized) return counted(flows, of);
  const tried = FITS.map((fit) => {
    sized.dataset.fit = fit;
    return { fit, counts: counted(flows, of) };
  });
  const fewest = Math.min(...tried.map(({ counts }) => Math.max(...counts)));
  const best = tried.find(({ counts }) => Math.max(...counts) === fewest) ?? {
    fit: "0",
    counts: [],
  };
  sized.dataset.fit = best.fit;
  return best.counts;
}

function counted(flows: readonly HTMLElement[], of: string): number[] {
  const packing = flows.filter(({ dataset }) => dataset.packed !== undefined);
  const pages = pack(packing, of);
  return flows.map((flow) => pages.get(flow) ?? run(flow));
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

/** Moves the window; the last page is as wide as any, even with a single column on it. */
export function place(flow: HTMLElement, page: number, pages: number): void {
  const frame = flow.parentElement as HTMLElement;
  const here = Math.min(page, pages - 1);
  const said = `${shapeOf(flow)} ${here} ${pages}`;
  if (placed.get(frame)?.said === said) return;
  const end = pages * step(flow) - gap(flow) + 2 * flow.offsetLeft - 1;
  frame.style.setProperty("--end", `${end}px`);
  frame.scrollLeft = here * step(flow);
  placed.set(frame, { said, left: frame.scrollLeft });
}

/** The page that a window stands at: another than `page` once the browser has moved it by itself. */
export function pageInSight(frame: Element, page: number): number {
  const flow = frame.querySelector<HTMLElement>(":scope > [data-flow]");
  if (!flow || frame.scrollLeft === placed.get(frame)?.left) return page;
  placed.delete(frame);
  const at = frame.scrollLeft / step(flow);
  return at > page ? Math.ceil(at - CLOSE) : Math.floor(at + CLOSE);
}
