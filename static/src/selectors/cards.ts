import { ownLook } from "../helpers/method/method.ts";
import type { Look } from "../helpers/method/page-settings.ts";
import { bare } from "../helpers/platform/ids.ts";
import type { Card, Records, Theme } from "../replica/records.ts";
import { allOf, type Identified, one } from "./records.ts";

export type ThemeWithCards = Identified<Theme> & { cards: Identified<Card>[] };

export function look(kind: string, nature: string | null): Look {
  return ownLook(nature) ?? ownLook(kind) ?? usualLook(kind, nature);
}

/** The look of a card of the practice meeting, and of any method that gives it no other [Y8]. */
function usualLook(kind: string, nature: string | null): Look {
  if (kind === "theme") return "theme";
  if (nature === "tension" || nature === "questioning" || nature === "success") return nature;
  return "plain";
}

/** All visible cards in the board's order, without proposed rules. */
export function allCards(records: Records): Identified<Card>[] {
  return allOf(records, "card")
    .filter(({ kind }) => kind !== "rule")
    .sort(byOrder);
}

/** The cards that the group works with now, if several steps collect some [Y7]. */
export function cardsInOrder(records: Records): Identified<Card>[] {
  const here = one(records, "meeting", "meeting")?.collecting ?? "";
  return allCards(records).filter(({ step }) => step === here);
}

/** Cards in no theme. */
export function looseCards(records: Records): Identified<Card>[] {
  return grouped(records).loose;
}

/** Themes in the board's order, each with its cards in order. */
export function themesWithCards(records: Records): ThemeWithCards[] {
  return grouped(records).themes;
}

/** Themes with their cards, and cards in no theme; without themes of cards of another step. */
export function grouped(records: Records): {
  themes: ThemeWithCards[];
  loose: Identified<Card>[];
} {
  const themes = allOf(records, "theme")
    .sort(byOrder)
    .map((theme) => ({ ...theme, cards: [] as Identified<Card>[] }));
  const loose: Identified<Card>[] = [];
  const holding = new Map(themes.map(({ id, cards }) => [bare(id), cards]));
  for (const card of cardsInOrder(records)) (holding.get(card.theme ?? "") ?? loose).push(card);
  const held = new Set(allCards(records).map(({ theme }) => theme));
  return { themes: themes.filter(({ id, cards }) => cards.length || !held.has(bare(id))), loose };
}

/** The title of a theme, a card, a topic or a carried title; empty for other records. */
export function itemTitle(records: Records, id: string): string {
  const record = records.get(id);
  return record && "title" in record ? record.title : "";
}

/** The number of cards of an item: those of a theme, or 1 for a card. */
export function contributions(records: Records, id: string): number {
  if (!id.startsWith("theme:")) return 1;
  const theme = bare(id);
  return allOf(records, "card").filter((card) => card.theme === theme).length;
}

function byOrder(a: { order: number; id: string }, b: { order: number; id: string }): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}
