import { bare } from "../../helpers/platform/ids.ts";
import type { Card, Records, Theme } from "../../replica/records.ts";
import { allOf, type Identified } from "../../selectors/records.ts";

/** A card under its bare id; the record itself, so that an unchanged card is the same object. */
export type Placed = { id: string; card: Card };
export type Island = { id: string; theme: Theme; cards: readonly Placed[] };

/** Where everything stands: cards that no theme holds, and themes with theirs, all in order. */
export type Arrangement = { loose: readonly Placed[]; islands: readonly Island[] };

export const NOTHING: Arrangement = { loose: [], islands: [] };

/**
 * The arrangement of these records. What is as in `before` is the same object as there, so that
 * who draws it can tell at a glance what to leave alone.
 */
export function arranged(records: Records, before: Arrangement = NOTHING): Arrangement {
  const { cards, themes } = sorted(records);
  const known = new Set(themes.map(({ id }) => id));
  const places = new Map<string | null, Placed[]>();
  for (const placed of cards) {
    const { theme } = placed.card;
    const place = theme !== null && known.has(theme) ? theme : null;
    const there = places.get(place);
    if (there) there.push(placed);
    else places.set(place, [placed]);
  }
  const earlier = new Map(before.islands.map((island) => [island.id, island]));
  const islands = themes.map(({ id, theme }) =>
    sameIsland(earlier.get(id), { id, theme, cards: places.get(id) ?? [] }),
  );
  return { loose: sameCards(before.loose, places.get(null) ?? []), islands };
}

/** The cards of a theme, or of none. */
export function cardsAt({ loose, islands }: Arrangement, theme: string | null): readonly Placed[] {
  if (theme === null) return loose;
  return islands.find(({ id }) => id === theme)?.cards ?? [];
}

/** The bare ids of all cards as they are read: those of no theme, then theme by theme. */
export function inReadingOrder({ loose, islands }: Arrangement): string[] {
  return [loose, ...islands.map(({ cards }) => cards)].flat().map(({ id }) => id);
}

function sorted(records: Records): { cards: Placed[]; themes: { id: string; theme: Theme }[] } {
  const cards = allOf(records, "card").map(placed);
  const themes = allOf(records, "theme").map((theme) => ({ id: bare(theme.id), theme }));
  cards.sort((one, other) => inOrder(one.card, one.id, other.card, other.id));
  themes.sort((one, other) => inOrder(one.theme, one.id, other.theme, other.id));
  return { cards, themes };
}

function placed(card: Identified<Card>): Placed {
  const known = cardsPlaced.get(card) ?? { id: bare(card.id), card };
  cardsPlaced.set(card, known);
  return known;
}

const cardsPlaced = new WeakMap<Card, Placed>();

function inOrder(one: { order: number }, id: string, other: { order: number }, otherId: string) {
  return one.order - other.order || (id < otherId ? -1 : 1);
}

function sameIsland(before: Island | undefined, now: Island): Island {
  if (!before) return now;
  const cards = sameCards(before.cards, now.cards);
  const same = cards === before.cards && before.theme === now.theme;
  return same ? before : { ...now, cards };
}

function sameCards(before: readonly Placed[], now: readonly Placed[]): readonly Placed[] {
  const same =
    before.length === now.length && before.every(({ card }, index) => card === now[index]?.card);
  return same ? before : now;
}
