import { bare } from "../../helpers/platform/ids.ts";
import type { Card, Records, Theme } from "../../replica/records.ts";
import { cardsInOrder, looseCards, themesWithCards } from "../../selectors/cards.ts";
import { allOf, type Identified, one } from "../../selectors/records.ts";
import type { DraftRecords, PredictionRules } from "./rule.ts";

/** How the grouping commands change cards and themes. Undo and redo are not predicted. */
export const GROUPING: PredictionRules = {
  create_theme: (records, { theme, title, cards = [] }) => {
    const there = one(records, `theme:${theme}`, "theme");
    const order = there?.order ?? last(allOf(records, "theme")) + 1;
    records.set(`theme:${theme}`, { type: "theme", title, order });
    place(records, cards, theme, null);
  },
  rename_theme: (records, { theme, title }) => change(records, theme, { title }),
  dissolve_theme: (records, { theme }) => empty(records, theme, null),
  merge_themes: (records, { from, into }) => empty(records, from, into),
  move_theme: (records, { theme, before = null }) => {
    const others = themesWithCards(records).filter(({ id }) => bare(id) !== theme);
    const [order] = between(others, before, 1);
    change(records, theme, { order: order as number });
  },
  move_cards: (records, { cards, theme, before = null }) => place(records, cards, theme, before),
};

function change(records: DraftRecords, theme: string, fields: Partial<Theme>): void {
  const before = one(records, `theme:${theme}`, "theme");
  if (before) records.set(`theme:${theme}`, { ...before, ...fields });
}

function empty(records: DraftRecords, theme: string, into: string | null): void {
  place(records, ids(cardsOf(records, theme)), into, null);
  records.delete(`theme:${theme}`);
}

/** Places the cards next to each other in this order, before the card `at` or at the end. */
function place(
  records: DraftRecords,
  cards: readonly string[],
  theme: string | null,
  at: string | null,
) {
  const there = theme !== null && records.has(`theme:${theme}`) ? theme : null;
  const others = cardsOf(records, there).filter(({ id }) => !cards.includes(bare(id)));
  const orders = between(others, at, cards.length);
  for (const [index, id] of cards.entries()) {
    const card = one(records, `card:${id}`, "card");
    const order = orders[index] as number;
    if (card) records.set(`card:${id}`, { ...card, theme: there, order });
  }
}

function cardsOf(records: Records, theme: string | null): Identified<Card>[] {
  if (theme === null) return looseCards(records);
  return cardsInOrder(records).filter((card) => card.theme === theme);
}

/** `count` values of `order` before the item `at`, or after all of them. */
function between(others: readonly Identified<Ordered>[], at: string | null, count: number) {
  const next = others.findIndex(({ id }) => bare(id) === at);
  const high = next < 0 ? null : (others[next] as Ordered).order;
  const low = next < 0 ? last(others) : next > 0 ? (others[next - 1] as Ordered).order : null;
  const from = low ?? (high ?? 1) - 1;
  const step = high === null ? 1 : (high - from) / (count + 1);
  return Array.from({ length: count }, (_, index) => from + (index + 1) * step);
}

type Ordered = { order: number };

function last(others: readonly Ordered[]): number {
  return others.reduce((most, { order }) => Math.max(most, order), 0);
}

function ids(cards: readonly { id: string }[]): string[] {
  return cards.map(({ id }) => bare(id));
}
