import type { Hand } from "./hand.ts";
import { type DropTarget, inTheme, NEW_THEME, partOf, TRAY } from "./model/drop-targets.ts";

/** The part of a loose card, from its edges, on which a card put down makes a theme with it. */
const EDGE = 0.18;
/** The part of a theme, from its edges, on which another goes beside it and not into it. */
const RIM = 0.25;

/**
 * Shows on the board where the hand aims. Set on the elements and not drawn: while something is
 * dragged this is all that changes, sixty times a second.
 */
export function markAim(board: Element, hand: Hand): void {
  clear(board, "data-aimed");
  hold(board.querySelector(".grouping"), hand);
  const place = hand.aimed;
  if (!place) return;
  const mark = (one: Element | null, how: string) => set(board, "data-aimed", one, how);
  if (place.what === "rank") mark(islandOf(board, place.before ?? "new"), "before");
  for (const one of parts(board, partOf(place))) mark(one, "");
  if (place.what === "with") mark(slot(board, place.card), "with");
  if (place.what !== "theme") return;
  if (place.before) mark(slot(board, place.before), "before");
  else mark(list(board, place.theme), "end");
}

/** The place on the board under a point, where an element is, for what the hand holds. */
export function placeAt(
  board: Element,
  under: Element | null,
  { x, y }: { x: number; y: number },
  hand: Hand,
): DropTarget | null {
  if (!under || !board.contains(under)) return null;
  const section = under.closest<HTMLElement>("[data-place]");
  const where = section?.dataset.place;
  if (!section || where === undefined) return null;
  if (hand.theme) return besideTheme(section, where, { x, y }, hand.theme);
  const over = under.closest<HTMLElement>("[data-slot]");
  if (over && hand.cards.includes(over.dataset.slot ?? "")) return null;
  if (where === "new") return NEW_THEME;
  if (where === "tray") return over ? withCard(over, y) : TRAY;
  return over ? beforeCard(over, y, where, hand) : inTheme(where);
}

/** Marks the cards that a proposal is about. */
export function markProposed(board: Element, cards: readonly string[]): void {
  clear(board, "data-proposed");
  for (const card of cards) set(board, "data-proposed", slot(board, card), "");
}

/** What is marked on each board: it is not to be looked for among hundreds of cards. */
const marked = new WeakMap<Element, { one: Element; name: string }[]>();

function clear(board: Element, name: string): void {
  const [these, others] = [true, false].map((so) =>
    marked.get(board)?.filter((mark) => (mark.name === name) === so),
  );
  for (const { one } of these ?? []) one.removeAttribute(name);
  marked.set(board, others ?? []);
}

function set(board: Element, name: string, one: Element | null, how: string): void {
  if (!one) return;
  one.setAttribute(name, how);
  marked.get(board)?.push({ one, name });
}

/** That something is held is seen in each place by this one mark alone: none is drawn again. */
function hold(grouping: Element | null, { held }: Hand): void {
  if (held) grouping?.setAttribute("data-holding", held.what);
  else grouping?.removeAttribute("data-holding");
}

function withCard(over: HTMLElement, y: number): DropTarget {
  const share = shareOf(over, y);
  const inside = share > EDGE && share < 1 - EDGE;
  return inside ? { what: "with", card: over.dataset.slot ?? "" } : TRAY;
}

/** In its upper half before the card, below that before the next one that is not carried. */
function beforeCard(over: HTMLElement, y: number, theme: string, hand: Hand): DropTarget {
  let next: Element | null = shareOf(over, y) < 0.5 ? over : over.nextElementSibling;
  const carried = (element: Element) =>
    hand.cards.includes((element as HTMLElement).dataset.slot ?? "");
  while (next && carried(next)) next = next.nextElementSibling;
  return inTheme(theme, (next as HTMLElement | null)?.dataset.slot ?? null);
}

function besideTheme(
  section: HTMLElement,
  where: string,
  { x, y }: { x: number; y: number },
  carried: string,
): DropTarget | null {
  if (where === "tray" || where === carried) return null;
  if (where === "new") return { what: "rank", before: null };
  if (section.classList.contains("grouping-chip")) return { what: "into", theme: where };
  const box = section.getBoundingClientRect();
  const [across, down] = [(x - box.left) / box.width, (y - box.top) / box.height];
  const rim = Math.min(across, down, 1 - across, 1 - down);
  if (rim > RIM) return { what: "into", theme: where };
  const first = rim === across || rim === down;
  return { what: "rank", before: first ? where : after(section, carried) };
}

/** The theme that stands behind this one, the carried one passed over. */
function after(section: Element, carried: string): string | null {
  const next = section.nextElementSibling as HTMLElement | null;
  const where = next?.dataset.place;
  if (!next || !where || where === "new") return null;
  return where === carried ? after(next, carried) : where;
}

function shareOf(element: Element, y: number): number {
  const box = element.getBoundingClientRect();
  return (y - box.top) / box.height;
}

function islandOf(board: Element, theme: string): Element | null {
  return board.querySelector(`.grouping-islands > [data-place="${theme}"]`);
}

/** A part stands once on the board, and once more in the list of places. */
function parts(board: Element, where: string): NodeListOf<Element> {
  return board.querySelectorAll(`[data-place="${where}"]`);
}

function slot(board: Element, card: string): Element | null {
  return board.querySelector(`[data-slot="${card}"]`);
}

function list(board: Element, theme: string): Element | null {
  return board.querySelector(`[data-place="${theme}"] .grouping-cards`);
}
