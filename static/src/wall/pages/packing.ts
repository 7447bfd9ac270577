import { type PackingItem, packItems } from "../../helpers/layout/packing.ts";
import { isAside, type PageArea, splitOverColumns } from "./splitting.ts";

/**
 * Places each child of these flows in the `--columns` of its flow, page after page to the right. After a
 * change only the changed child is measured again; CSS columns would lay out everything. A child that is
 * higher than a column spans several, or whole pages (see `splitOverColumns`). `of` is the shape of the
 * wall, for which the heights hold. Returns the number of pages of each flow.
 */
export function pack(flows: readonly HTMLElement[], of: string): Map<HTMLElement, number> {
  return new Map(flows.map((flow) => [flow, packFlow(flow, of)]));
}

function packFlow(flow: HTMLElement, of: string): number {
  const elements = [...flow.children] as HTMLElement[];
  const area = areaOf(flow);
  measure(elements, area, of);
  const beside = leastSpan(elements);
  if (beside !== area.beside) measure(elements, { ...area, beside }, of);
  besides.set(flow, beside);
  return put(elements, area);
}

/** How many columns the narrowest of these elements needs that does not stand aside. */
function leastSpan(elements: readonly HTMLElement[]): number {
  const others = elements.filter((element) => !isAside(element));
  return Math.min(...others.map((element) => measured.get(element)?.span ?? 1));
}

/** What was left beside an element that stands aside, the last time. */
const besides = new WeakMap<HTMLElement, number>();

/** Reads nothing of the page, so that the browser lays it out once. */
function put(elements: readonly HTMLElement[], area: PageArea): number {
  const items = elements.map((element) => measured.get(element) as PackingItem);
  const { positions, pages } = packItems(items, area);
  for (const [index, { column, top }] of positions.entries()) {
    move(elements[index] as HTMLElement, `${column * area.step}px`, `${top}px`);
  }
  return pages;
}

function move(element: HTMLElement, aside: string, down: string): void {
  const place = `${aside} ${down}`;
  if (places.get(element) === place) return;
  element.style.setProperty("inset-inline-start", aside);
  element.style.setProperty("inset-block-start", down);
  places.set(element, place);
}

/** The child that holds this element has changed: it is measured again. */
export function forgetSize(changed: Element): void {
  const element = changed.closest<HTMLElement>("[data-packed] > *");
  if (element) measured.delete(element);
}

const measured = new WeakMap<HTMLElement, PackingItem & { of: string }>();

/** The last position of each element. */
const places = new WeakMap<HTMLElement, string>();

function areaOf(flow: HTMLElement): PageArea {
  const style = getComputedStyle(flow);
  const columns = Number(style.getPropertyValue("--columns"));
  const step = (flow.clientWidth + Number.parseFloat(style.columnGap)) / columns;
  const between = Number.parseFloat(style.rowGap);
  const inOrder = flow.dataset.packed === "in-order";
  const beside = besides.get(flow) ?? 1;
  return { columns, step, height: flow.clientHeight, between, beside, inOrder };
}

function measure(all: readonly HTMLElement[], area: PageArea, shape: string): void {
  const own = [shape, area.columns, area.step, area.height].join(" ");
  const of = (element: HTMLElement) => (isAside(element) ? `${own} ${area.beside}` : own);
  const elements = all.filter((element) => measured.get(element)?.of !== of(element));
  const items = splitOverColumns(elements, area);
  for (const [index, element] of elements.entries()) {
    measured.set(element, { ...(items[index] as PackingItem), of: of(element) });
  }
}
