import type { GroupingCommands } from "./commands.ts";
import type { Moves } from "./moves.ts";

const ARROWS: Record<string, ["aside" | "along", 1 | -1]> = {
  ArrowLeft: ["aside", -1],
  ArrowRight: ["aside", 1],
  ArrowUp: ["along", -1],
  ArrowDown: ["along", 1],
};

/**
 * Grouping by keyboard: Enter selects and drops, arrows choose a target, Space selects several, Escape
 * clears the selection; Ctrl+Z undoes and Ctrl+Y redoes.
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
  commands.undoOrRedo(key === "y" || event.shiftKey ? "redo" : "undo");
  return true;
}

/** Space on a card selects it, with Shift all cards up to it. */
function chosen(event: KeyboardEvent, target: HTMLElement, moves: Moves): boolean {
  const { card } = target.dataset;
  if (event.key !== " " || !card) return false;
  if (event.shiftKey) moves.extendTo(card);
  else moves.toggle(card);
  return true;
}

function carried(event: KeyboardEvent, target: HTMLElement, moves: Moves): boolean {
  const { selection } = moves;
  const arrow = ARROWS[event.key];
  if (!selection.items && !selection.selectingSeveral) return false;
  if (event.key === "Escape") moves.clear();
  else if (event.key === "Enter") return entered(target, moves);
  else if (arrow && selection.items) moves.moveTarget(...arrow);
  else return false;
  return true;
}

/** Drops on the target. On a button that does something else, Enter presses that button. */
function entered(target: HTMLElement, moves: Moves): boolean {
  const { selection } = moves;
  const { card } = target.dataset;
  if (target.closest(".grouping-tools, .grouping-targets, .grouping-proposal")) return false;
  if (selection.target) moves.drop(selection.target);
  else if (selection.selectingSeveral && card) moves.selectFocused(card);
  else return false;
  return true;
}
