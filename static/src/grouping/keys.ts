import type { GroupingCommands } from "./commands.ts";
import type { Moves } from "./moves.ts";

const ARROWS: Record<string, ["aside" | "along", 1 | -1]> = {
  ArrowLeft: ["aside", -1],
  ArrowRight: ["aside", 1],
  ArrowUp: ["along", -1],
  ArrowDown: ["along", 1],
};

/**
 * The board by keyboard alone: Enter picks up and puts down, arrows choose a place, Space chooses
 * several, Escape leaves; Ctrl+Z undoes and Ctrl+Y does again.
 */
export function pressed(event: KeyboardEvent, moves: Moves, commands: GroupingCommands): void {
  const target = event.target as HTMLElement;
  if (target.closest("input")) return;
  if (!undone(event, commands) && !chosen(event, target, moves) && !carried(event, target, moves))
    return;
  event.preventDefault();
  event.stopPropagation();
}

function undone(event: KeyboardEvent, commands: GroupingCommands): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return false;
  commands.back(key === "y" || event.shiftKey ? "redo" : "undo");
  return true;
}

/** Space on a card chooses it, with Shift all up to it. */
function chosen(event: KeyboardEvent, target: HTMLElement, moves: Moves): boolean {
  const { card } = target.dataset;
  if (event.key !== " " || !card) return false;
  if (event.shiftKey) moves.reach(card);
  else moves.toggle(card);
  return true;
}

function carried(event: KeyboardEvent, target: HTMLElement, moves: Moves): boolean {
  const { hand } = moves;
  const arrow = ARROWS[event.key];
  if (!hand.held && !hand.choosing) return false;
  if (event.key === "Escape") moves.leave();
  else if (event.key === "Enter") return entered(target, moves);
  else if (arrow && hand.held) moves.aim(...arrow);
  else return false;
  return true;
}

/** Puts down where the arrows aim; a button that has a use of its own keeps it. */
function entered(target: HTMLElement, moves: Moves): boolean {
  const { hand } = moves;
  const { card } = target.dataset;
  if (target.closest(".grouping-tools, .grouping-places, .grouping-proposal")) return false;
  if (hand.aimed) moves.put(hand.aimed);
  else if (hand.choosing && card) moves.takeChosen(card);
  else return false;
  return true;
}
