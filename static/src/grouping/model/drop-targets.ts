import type { Card, Records } from "../../replica/records.ts";
import { type Arrangement, cardsAt } from "./arrangement.ts";

/** Where selected cards or a selected theme may be dropped. All ids are bare. */
export type DropTarget =
  /** Among the cards in no theme, which have no order. */
  | { what: "tray" }
  /** In a theme, before one of its cards or (`null`) at its end. */
  | { what: "theme"; theme: string; before: string | null }
  /** In a new theme. */
  | { what: "new" }
  /** On a card in no theme: both go into a new theme. */
  | { what: "with"; card: string }
  /** For a theme: merges it into another. */
  | { what: "into"; theme: string }
  /** For a theme: before another one or (`null`) at the end. */
  | { what: "rank"; before: string | null };

export const TRAY: DropTarget = { what: "tray" };
export const NEW_THEME: DropTarget = { what: "new" };

export function inTheme(theme: string, before: string | null = null): DropTarget {
  return { what: "theme", theme, before };
}

/** The targets for cards in reading order: the tray, each theme, a new theme. */
export function targetsForCards({ themes }: Arrangement): DropTarget[] {
  return [TRAY, ...themes.map(({ id }) => inTheme(id)), NEW_THEME];
}

/** The targets for a theme that is to be merged into another. */
export function targetsForTheme({ themes }: Arrangement, selected: string): DropTarget[] {
  const others = themes.filter(({ id }) => id !== selected);
  return others.map(({ id }) => ({ what: "into", theme: id }));
}

/** The part of the board that a target is in: `tray`, `new`, or the bare id of a theme. */
export function partOf(target: DropTarget): string {
  if (target.what === "with") return "tray";
  return "theme" in target ? target.theme : target.what;
}

/** The part of the board where a card is now. */
export function targetOf(card: Card, records: Records): DropTarget {
  return card.theme && records.has(`theme:${card.theme}`) ? inTheme(card.theme) : TRAY;
}

/**
 * The targets within one part of the board, from its top: on each card of the tray, or before each
 * card of a theme, without the selected cards themselves.
 */
export function targetsAlong(
  arrangement: Arrangement,
  target: DropTarget,
  selected: ReadonlySet<string>,
): DropTarget[] {
  const theme = target.what === "theme" ? target.theme : null;
  if (theme === null && partOf(target) !== "tray") return [target];
  const others = cardsAt(arrangement, theme).filter(({ id }) => !selected.has(id));
  if (theme === null)
    return [TRAY, ...others.map(({ id }): DropTarget => ({ what: "with", card: id }))];
  return [...others.map(({ id }) => inTheme(theme, id)), inTheme(theme)];
}

export function sameTarget(one: DropTarget | null, other: DropTarget | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
