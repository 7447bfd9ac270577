import type { Records } from "../replica/records.ts";
import { one } from "../selectors/records.ts";
import { type Arrangement, inReadingOrder } from "./model/arrangement.ts";
import {
  type DropTarget,
  partOf,
  sameTarget,
  targetOf,
  targetsAlong,
  targetsForCards,
  targetsForTheme,
} from "./model/drop-targets.ts";

/** What is selected, by bare ids: cards, or one theme. */
export type SelectedItems =
  | { what: "cards"; ids: readonly string[] }
  | { what: "theme"; id: string };

/**
 * The selected cards or theme, and the target where they would be dropped. Tapping, arrows and dragging
 * all use it, so that they do and announce the same.
 */
export class Selection {
  items: SelectedItems | null = null;
  target: DropTarget | null = null;
  /** Whether a tap on a card adds it to the selection. Otherwise the tapped card is the target. */
  selectingSeveral = false;
  /** The card from which the next range starts. */
  #anchor: string | null = null;

  /** The selected cards; empty if a theme is selected. */
  get cards(): readonly string[] {
    return this.items?.what === "cards" ? this.items.ids : [];
  }

  get theme(): string | null {
    return this.items?.what === "theme" ? this.items.id : null;
  }

  select(items: SelectedItems): void {
    this.items = items;
    this.target = null;
    this.selectingSeveral = false;
    this.#anchor = items.what === "cards" ? (items.ids[0] ?? null) : null;
  }

  clear(): void {
    this.items = null;
    this.target = null;
    this.selectingSeveral = false;
    this.#anchor = null;
  }

  /** Begins to select several cards; a selected card stays selected. */
  selectSeveral(): void {
    if (this.items?.what === "theme") this.items = null;
    this.target = null;
    this.selectingSeveral = true;
  }

  /** Adds a card to the selection, or removes it. */
  toggle(card: string): void {
    this.selectSeveral();
    const ids = this.cards.includes(card)
      ? this.cards.filter((other) => other !== card)
      : [...this.cards, card];
    this.items = ids.length ? { what: "cards", ids } : null;
    this.#anchor = card;
  }

  /** Selects every card from the last one selected to this one, in reading order. */
  extendTo(card: string, arrangement: Arrangement): void {
    const order = inReadingOrder(arrangement);
    const [from, to] = [order.indexOf(this.#anchor ?? card), order.indexOf(card)];
    const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.selectSeveral();
    this.items = { what: "cards", ids: [...new Set([...this.cards, ...range])] };
  }

  /** Removes what is no longer on the board from the selection; returns whether anything was. */
  removeMissing(records: Records): boolean {
    const before = this.items;
    if (before?.what === "theme" && !records.has(`theme:${before.id}`)) this.clear();
    if (before?.what === "cards")
      this.#reduceTo(before.ids.filter((id) => records.has(`card:${id}`)));
    const { target } = this;
    if (target && "theme" in target && !records.has(`theme:${target.theme}`)) this.target = null;
    return this.items !== before;
  }

  /** The next or previous part of the board, in a circle, from where the selection is. */
  targetAcross(arrangement: Arrangement, records: Records, offset: 1 | -1): DropTarget | null {
    const places = this.theme
      ? targetsForTheme(arrangement, this.theme)
      : targetsForCards(arrangement);
    const from = this.target ?? this.#origin(records);
    const here = from ? places.findIndex((place) => partOf(place) === partOf(from)) : -1;
    const start = here < 0 && offset < 0 ? 0 : here;
    this.target = places[(start + offset + places.length) % places.length] ?? null;
    return this.target;
  }

  /** The next or previous target within the current part; stops at its ends. */
  targetAlong(arrangement: Arrangement, records: Records, offset: 1 | -1): DropTarget | null {
    const part = this.target ?? this.#origin(records);
    if (!part || this.items?.what !== "cards") return this.target;
    const places = targetsAlong(arrangement, part, new Set(this.cards));
    const here = places.findIndex((place) => sameTarget(place, part));
    const from = this.target ? here : this.#originIndex(arrangement, places);
    this.target = places[Math.min(places.length - 1, Math.max(0, from + offset))] ?? null;
    return this.target;
  }

  #reduceTo(ids: readonly string[]): void {
    if (ids.length === this.cards.length) return;
    if (ids.length) this.items = { what: "cards", ids };
    else this.clear();
  }

  #origin(records: Records): DropTarget | null {
    if (this.theme) return { what: "into", theme: this.theme };
    const card = one(records, `card:${this.cards[0]}`, "card");
    return card ? targetOf(card, records) : null;
  }

  /** The position of the first selected card: the number of targets before it. */
  #originIndex({ themes, loose }: Arrangement, places: readonly DropTarget[]): number {
    const first = this.cards[0];
    const inTray = loose.some(({ id }) => id === first);
    if (inTray) return 0;
    const cards = themes.find((island) => island.cards.some(({ id }) => id === first))?.cards;
    const carried = new Set(this.cards);
    const index = cards?.findIndex(({ id }) => id === first) ?? 0;
    const before = cards?.slice(0, index).filter(({ id }) => !carried.has(id)).length ?? 0;
    return Math.min(before, places.length - 1);
  }
}
