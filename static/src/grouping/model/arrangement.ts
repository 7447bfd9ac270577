import { bare } from "../../helpers/platform/ids.ts";
import type { Card, Records, Theme } from "../../replica/records.ts";
import { allOf, type Identified } from "../../selectors/records.ts";

/** A card with its bare id. An unchanged card is the same object. */
export type PlacedCard = { id: string; card: Card };
export type ThemeGroup = { id: string; theme: Theme; cards: readonly PlacedCard[] };

/** The cards in no theme, and the themes with their cards, all in order. */
export type Arrangement = { loose: readonly PlacedCard[]; themes: readonly ThemeGroup[] };

export const NOTHING: Arrangement = { loose: [], themes: [] };

/**
 * The arrangement of these records. What has not changed since `before` is the same object, so that
 * it need not be drawn again.
 */
export function arranged(records: Records, before: Arrangement = NOTHING): Arrangement {
  const { cards, themes: inOrder } = sorted(records);
  const known = new Set(inOrder.map(({ id }) => id));
  const places = new Map<string | null, PlacedCard[]>();
  for (const placed of cards) {
    const { theme } = placed.card;
    const place = theme !== null && known.has(theme) ? theme : null;
    const there = places.get(place);
    if (there) there.push(placed);
    else places.set(place, [placed]);
  }
  const earlier = new Map(before.themes.map((group) => [group.id, group]));
  const themes = inOrder.map(({ id, theme }) =>
    sameGroup(earlier.get(id), { id, theme, cards: places.get(id) ?? [] }),
  );
  return { loose: sameCards(before.loose, places.get(null) ?? []), themes };
}

/** The cards of a theme, or of none. */
export function cardsAt(
  { loose, themes }: Arrangement,
  theme: string | null,
): readonly PlacedCard[] {
  if (theme === null) return loose;
  return themes.find(({ id }) => id === theme)?.cards ?? [];
}

/** The bare ids of all cards in reading order: those in no theme, then theme by theme. */
export function inReadingOrder({ loose, themes }: Arrangement): string[] {
  return [loose, ...themes.map(({ cards }) => cards)].flat().map(({ id }) => id);
}

function sorted(records: Records): { cards: PlacedCard[]; themes: { id: string; theme: Theme }[] } {
  const cards = allOf(records, "card").map(placed);
  const themes = allOf(records, "theme").map((theme) => ({ id: bare(theme.id), theme }));
  cards.sort((one, other) => compare(one.card, one.id, other.card, other.id));
  themes.sort((one, other) => compare(one.theme, one.id, other.theme, other.id));
  return { cards, themes };
}

function placed(card: Identified<Card>): PlacedCard {
  const known = cardsPlaced.get(card) ?? { id: bare(card.id), card };
  cardsPlaced.set(card, known);
  return known;
}

const cardsPlaced = new WeakMap<Card, PlacedCard>();

function compare(one: { order: number }, id: string, other: { order: number }, otherId: string) {
  return one.order - other.order || (id < otherId ? -1 : 1);
}

function sameGroup(before: ThemeGroup | undefined, now: ThemeGroup): ThemeGroup {
  if (!before) return now;
  const cards = sameCards(before.cards, now.cards);
  const same = cards === before.cards && before.theme === now.theme;
  return same ? before : { ...now, cards };
}

function sameCards(
  before: readonly PlacedCard[],
  now: readonly PlacedCard[],
): readonly PlacedCard[] {
  const same =
    before.length === now.length && before.every(({ card }, index) => card === now[index]?.card);
  return same ? before : now;
}
