import { type DropTarget, inTheme, NEW_THEME, TRAY } from "./model/drop-targets.ts";
import type { Selection } from "./selection.ts";

/** The margin of a card in no theme, by its height, where a drop does not make a theme with it. */
const CARD_MARGIN = 0.18;
/** The margin of a theme, by its size, where a dropped theme goes before or after it, not into it. */
const THEME_MARGIN = 0.25;

/** The target for the selection at a point of the board, where the element `under` is. */
export function targetAt(
  board: Element,
  under: Element | null,
  { x, y }: { x: number; y: number },
  selection: Selection,
): DropTarget | null {
  if (!under || !board.contains(under)) return null;
  const section = under.closest<HTMLElement>("[data-place]");
  const where = section?.dataset.place;
  if (!section || where === undefined) return null;
  if (selection.theme) return besideTheme(section, where, { x, y }, selection.theme);
  const over = under.closest<HTMLElement>("[data-slot]");
  if (over && selection.cards.includes(over.dataset.slot ?? "")) return null;
  if (where === "new") return NEW_THEME;
  if (where === "tray") return over ? withCard(over, y) : TRAY;
  return over ? beforeCard(over, y, where, selection) : inTheme(where);
}

function withCard(over: HTMLElement, y: number): DropTarget {
  const share = shareOf(over, y);
  const inside = share > CARD_MARGIN && share < 1 - CARD_MARGIN;
  return inside ? { what: "with", card: over.dataset.slot ?? "" } : TRAY;
}

/** In the upper half of a card, before it; below, before the next card that is not selected. */
function beforeCard(over: HTMLElement, y: number, theme: string, selection: Selection): DropTarget {
  let next: Element | null = shareOf(over, y) < 0.5 ? over : over.nextElementSibling;
  const selected = (element: Element) =>
    selection.cards.includes((element as HTMLElement).dataset.slot ?? "");
  while (next && selected(next)) next = next.nextElementSibling;
  return inTheme(theme, (next as HTMLElement | null)?.dataset.slot ?? null);
}

function besideTheme(
  section: HTMLElement,
  where: string,
  { x, y }: { x: number; y: number },
  selected: string,
): DropTarget | null {
  if (where === "tray" || where === selected) return null;
  if (where === "new") return { what: "rank", before: null };
  if (section.classList.contains("grouping-target")) return { what: "into", theme: where };
  const box = section.getBoundingClientRect();
  const [across, down] = [(x - box.left) / box.width, (y - box.top) / box.height];
  const margin = Math.min(across, down, 1 - across, 1 - down);
  if (margin > THEME_MARGIN) return { what: "into", theme: where };
  const first = margin === across || margin === down;
  return { what: "rank", before: first ? where : after(section, selected) };
}

/** The theme after this one, skipping the selected one. */
function after(section: Element, selected: string): string | null {
  const next = section.nextElementSibling as HTMLElement | null;
  const where = next?.dataset.place;
  if (!next || !where || where === "new") return null;
  return where === selected ? after(next, selected) : where;
}

function shareOf(element: Element, y: number): number {
  const box = element.getBoundingClientRect();
  return (y - box.top) / box.height;
}
