import { type Box, shelved } from "../../helpers/layout/packing.ts";
import { fold, type Room } from "./splitting.ts";

/**
 * Gives each thing in these flows a place of its own in its flow's `--columns`, page after page
 * sideways: when one is another, that one alone is laid out, where columns of the browser's lay out
 * all there is. One that is higher than a column goes over more of them, or over pages (see `fold`).
 * `of` is the shape of the wall, for which heights hold. Returns the pages of each.
 */
export function shelve(flows: readonly HTMLElement[], of: string): Map<HTMLElement, number> {
  const shelves = flows.map((flow) => ({ flow, room: roomOf(flow), things: thingsOf(flow) }));
  for (const { room, things } of shelves) measure(things, room, of);
  return new Map(shelves.map(({ flow, room, things }) => [flow, put(things, room)]));
}

/** Nothing is asked of the page from here on, so that it is laid out once. */
function put(things: readonly HTMLElement[], room: Room): number {
  const boxes = things.map((thing) => measured.get(thing) as Box);
  const { spots, pages } = shelved(boxes, room);
  for (const [index, { column, top }] of spots.entries()) {
    move(things[index] as HTMLElement, `${column * room.step}px`, `${top}px`);
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
export function unshelve(changed: Element): void {
  const thing = changed.closest<HTMLElement>("[data-shelves] > *");
  if (thing) measured.delete(thing);
}

const measured = new WeakMap<HTMLElement, Box & { of: string }>();

/** Where each thing was last put. */
const places = new WeakMap<HTMLElement, string>();

function roomOf(flow: HTMLElement): Room {
  const style = getComputedStyle(flow);
  const columns = Number(style.getPropertyValue("--columns"));
  const step = (flow.clientWidth + Number.parseFloat(style.columnGap)) / columns;
  return { columns, step, height: flow.clientHeight, between: Number.parseFloat(style.rowGap) };
}

function measure(all: readonly HTMLElement[], room: Room, shape: string): void {
  const of = [shape, room.columns, room.step, room.height].join(" ");
  const things = all.filter((thing) => measured.get(thing)?.of !== of);
  const boxes = fold(things, room);
  for (const [index, thing] of things.entries()) {
    measured.set(thing, { ...(boxes[index] as Box), of });
  }
}
