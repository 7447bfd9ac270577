import { partOf } from "./model/drop-targets.ts";
import type { Selection } from "./selection.ts";

/**
 * Marks the target of the selection. The marks are attributes that are set on the elements without
 * drawing the board again, because the target may change every frame while something is dragged.
 */
export function markTarget(board: Element, selection: Selection): void {
  clear(board, "data-target");
  markSelecting(board.querySelector(".grouping"), selection);
  const target = selection.target;
  if (!target) return;
  const mark = (one: Element | null, how: string) => set(board, "data-target", one, how);
  if (target.what === "rank") mark(themeElement(board, target.before ?? "new"), "before");
  for (const one of parts(board, partOf(target))) mark(one, "");
  if (target.what === "with") mark(slot(board, target.card), "with");
  if (target.what !== "theme") return;
  if (target.before) mark(slot(board, target.before), "before");
  else mark(list(board, target.theme), "end");
}

/** Marks the cards that a proposal is about. */
export function markProposed(board: Element, cards: readonly string[]): void {
  clear(board, "data-proposed");
  for (const card of cards) set(board, "data-proposed", slot(board, card), "");
}

/** The marked elements of each board, so that they need not be searched among hundreds of cards. */
const marked = new WeakMap<Element, { one: Element; name: string }[]>();

function clear(board: Element, name: string): void {
  const [these, others] = [true, false].map((same) =>
    marked.get(board)?.filter((mark) => (mark.name === name) === same),
  );
  for (const { one } of these ?? []) one.removeAttribute(name);
  marked.set(board, others ?? []);
}

function set(board: Element, name: string, one: Element | null, how: string): void {
  if (!one) return;
  one.setAttribute(name, how);
  marked.get(board)?.push({ one, name });
}

/** Marks the board itself while something is selected: by this alone each target shows it. */
function markSelecting(grouping: Element | null, { items }: Selection): void {
  if (items) grouping?.setAttribute("data-selecting", items.what);
  else grouping?.removeAttribute("data-selecting");
}

function themeElement(board: Element, theme: string): Element | null {
  return board.querySelector(`.grouping-themes > [data-place="${theme}"]`);
}

/** A part of the board, and its button in the list of targets. */
function parts(board: Element, where: string): NodeListOf<Element> {
  return board.querySelectorAll(`[data-place="${where}"]`);
}

function slot(board: Element, card: string): Element | null {
  return board.querySelector(`[data-slot="${card}"]`);
}

function list(board: Element, theme: string): Element | null {
  return board.querySelector(`[data-place="${theme}"] .grouping-cards`);
}
