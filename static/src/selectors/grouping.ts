import { bare } from "../helpers/ids.ts";
import type { Command } from "../replica/own.ts";
import type { AnyRecord, Card, Records } from "../replica/records.ts";
import { cardsInOrder, looseCards, themesWithCards } from "./cards.ts";
import { allOf, type Identified, one } from "./records.ts";

/** Where a card may be put down: the tray, a theme, or a theme that does not exist yet. */
export type Place = {
  what: "tray" | "theme" | "new";
  /** The bare id of the theme, if it is one. */
  theme: string | null;
  /** The bare id of the card that will follow; `null` means at the end. */
  before: string | null;
};

export const TRAY: Place = { what: "tray", theme: null, before: null };
export const NEW_THEME: Place = { what: "new", theme: null, before: null };

export function inTheme(theme: string, before: string | null = null): Place {
  return { what: "theme", theme, before };
}

/** The places in reading order: the tray, each theme, then the one that does not exist yet. */
export function placesOf(records: Records): Place[] {
  const themes = themesWithCards(records).map(({ id }) => inTheme(bare(id)));
  return [TRAY, ...themes, NEW_THEME];
}

/** Whether both name the same container, wherever in it. */
export function sameContainer(a: Place | null, b: Place): boolean {
  return a?.what === b.what && a.theme === b.theme;
}

export function containerOf(card: Card, records: Records): Place {
  return card.theme && records.has(`theme:${card.theme}`) ? inTheme(card.theme) : TRAY;
}

/** The cards of a container, in their order; none in a theme that does not exist yet. */
export function cardsAt(records: Records, place: Place): Identified<Card>[] {
  if (place.what === "tray") return looseCards(records);
  return cardsInOrder(records).filter((card) => place.theme !== null && card.theme === place.theme);
}

type Rule = (records: Map<string, AnyRecord>, args: Command["args"]) => void;

/**
 * The board as it will be once these grouping commands are stored: what the facilitator did shows
 * at once, and the server's own word replaces it.
 */
export function regrouped(records: Records, commands: readonly Command[]): Records {
  if (commands.length === 0) return records;
  const next = new Map(records);
  for (const { name, args } of commands) RULES[name]?.(next, args);
  return next;
}

const RULES: Record<string, Rule> = {
  create_theme: (records, { theme, title, cards }) => {
    const order = after(allOf(records, "theme"));
    records.set(`theme:${theme}`, { type: "theme", title: String(title), order });
    for (const card of cards as string[]) place(records, card, String(theme), null);
  },
  rename_theme: (records, { theme, title }) => {
    const before = one(records, `theme:${theme}`, "theme");
    if (before) records.set(`theme:${theme}`, { ...before, title: String(title) });
  },
  dissolve_theme: (records, { theme }) => empty(records, String(theme), null),
  merge_themes: (records, { from, into }) => empty(records, String(from), String(into)),
  move_card: (records, { card, theme, before }) =>
    place(records, String(card), theme as string | null, before as string | null),
};

function empty(records: Map<string, AnyRecord>, theme: string, into: string | null): void {
  for (const { id } of cardsAt(records, inTheme(theme))) place(records, bare(id), into, null);
  records.delete(`theme:${theme}`);
}

function place(
  records: Map<string, AnyRecord>,
  card: string,
  theme: string | null,
  before: string | null,
): void {
  const moved = one(records, `card:${card}`, "card");
  if (!moved) return;
  const others = cardsAt(records, theme ? inTheme(theme) : TRAY);
  const next = others.findIndex(({ id }) => bare(id) === before && bare(id) !== card);
  const order = next < 0 ? after(others) : between(others[next - 1], others[next] as Card);
  records.set(`card:${card}`, { ...moved, theme, order });
}

function after(others: readonly { order: number }[]): number {
  return Math.max(0, ...others.map(({ order }) => order)) + 1;
}

function between(one: Card | undefined, other: Card): number {
  return one ? (one.order + other.order) / 2 : other.order - 1;
}
