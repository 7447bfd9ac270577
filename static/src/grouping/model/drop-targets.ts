import type { Card, Records } from "../../replica/records.ts";
import { type Arrangement, cardsAt } from "./arrangement.ts";

/** Where what is carried may be put down. All ids are bare. */
export type DropTarget =
  /** Among the cards that no theme holds; they have no rank there. */
  | { what: "tray" }
  /** In a theme, before a card of it or (`null`) at its end. */
  | { what: "theme"; theme: string; before: string | null }
  /** In a theme that does not exist yet. */
  | { what: "new" }
  /** With a card that no theme holds: the two make a theme. */
  | { what: "with"; card: string }
  /** For a theme: its cards join those of another. */
  | { what: "into"; theme: string }
  /** For a theme: before another one, or (`null`) the last. */
  | { what: "rank"; before: string | null };

export const TRAY: DropTarget = { what: "tray" };
export const NEW_THEME: DropTarget = { what: "new" };

export function inTheme(theme: string, before: string | null = null): DropTarget {
  return { what: "theme", theme, before };
}

/** The places for cards in reading order: the tray, each theme, then the one that is not yet. */
export function placesForCards({ islands }: Arrangement): DropTarget[] {
  return [TRAY, ...islands.map(({ id }) => inTheme(id)), NEW_THEME];
}

/** The places for a theme that is to join another. */
export function placesForTheme({ islands }: Arrangement, carried: string): DropTarget[] {
  const others = islands.filter(({ id }) => id !== carried);
  return others.map(({ id }) => ({ what: "into", theme: id }));
}

/** The part of the board a place is in: `tray`, `new`, or the bare id of a theme. */
export function partOf(place: DropTarget): string {
  if (place.what === "with") return "tray";
  return "theme" in place ? place.theme : place.what;
}

/** The part of the board that holds a card now. */
export function placeOf(card: Card, records: Records): DropTarget {
  return card.theme && records.has(`theme:${card.theme}`) ? inTheme(card.theme) : TRAY;
}

/**
 * The places along one part, from its top on: with each card that no theme holds, before each card
 * of a theme; cards that are carried themselves are passed over.
 */
export function placesAlong(
  arrangement: Arrangement,
  place: DropTarget,
  carried: ReadonlySet<string>,
): DropTarget[] {
  const theme = place.what === "theme" ? place.theme : null;
  if (theme === null && partOf(place) !== "tray") return [place];
  const others = cardsAt(arrangement, theme).filter(({ id }) => !carried.has(id));
  if (theme === null)
    return [TRAY, ...others.map(({ id }): DropTarget => ({ what: "with", card: id }))];
  return [...others.map(({ id }) => inTheme(theme, id)), inTheme(theme)];
}

export function samePlace(one: DropTarget | null, other: DropTarget | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
