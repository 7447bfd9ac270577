import { type PackingItem, packItems } from "../../helpers/layout/packing.ts";
import { fold, type PageArea } from "./splitting.ts";

/**
 * Gives each thing in these flows a place of its own in its flow's `--columns`, page after page
 * sideways: when one is another, that one alone is laid out, where columns of the browser's lay out
 * all there is. One that is higher than a column goes over more of them, or over pages (see `fold`).
 * `of` is the shape of the wall, for which heights hold. Returns the pages of each.
 */
export function pack(flows: readonly HTMLElement[], of: string): Map<HTMLElement, number> {
  const pages = flows.map((flow) => ({ flow, area: areaOf(flow), things: thingsOf(flow) }));
  for (const { area, things } of pages) measure(things, area, of);
  return new Map(pages.map(({ flow, area, things }) => [flow, put(things, area)]));
}

/** Nothing is asked of the page from here on, so that it is laid out once. */
function put(things: readonly HTMLElement[], area: PageArea): number {
  const items = things.map((thing) => measured.get(thing) as PackingItem);
  const { positions, pages } = packItems(items, area);
  for (const [index, { column, top }] of positions.entries()) {
    move(things[index] as HTMLElement, `${column * area.step}px`, `${top}px`);
  }
  return pages;
}

function move(thing: HTMLElement, aside: string, down: string): void {
  const place = `${aside} ${down}`;
  if (places.get(thing) === place) return;
  thing.style.setProperty("inset-inline-start", aside);
  thing.style.setProperty("inset-block-start", down);
  places.set(thing, place);
}

function thingsOf(flow: HTMLElement): HTMLElement[] {
  return [...flow.children] as HTMLElement[];
}

/** What this belongs to is another than it was: it is measured again. */
export function unpack(changed: Element): void {
  const thing = changed.closest<HTMLElement>("[data-packed] > *");
  if (thing) measured.delete(thing);
}

const measured = new WeakMap<HTMLElement, PackingItem & { of: string }>();

/** Where each thing was last put. */
const places = new WeakMap<HTMLElement, string>();

function areaOf(flow: HTMLElement): PageArea {
  const style = getComputedStyle(flow);
  const columns = Number(style.getPropertyValue("--columns"));
  const step = (flow.clientWidth + Number.parseFloat(style.columnGap)) / columns;
  return { columns, step, height: flow.clientHeight, between: Number.parseFloat(style.rowGap) };
}

function measure(all: readonly HTMLElement[], area: PageArea, shape: string): void {
  const of = [shape, area.columns, area.step, area.height].join(" ");
  const things = all.filter((thing) => measured.get(thing)?.of !== of);
  const items = fold(things, area);
  for (const [index, thing] of things.entries()) {
    measured.set(thing, { ...(items[index] as PackingItem), of });
  }
}
