import type { Records } from "../replica/records.ts";
import { one } from "../selectors/records.ts";
import { type Arrangement, inReadingOrder } from "./model/arrangement.ts";
import {
  type DropTarget,
  partOf,
  placeOf,
  placesAlong,
  placesForCards,
  placesForTheme,
  samePlace,
} from "./model/drop-targets.ts";

/** What is being carried, by bare ids: cards to a place, or a whole theme into another. */
export type Held = { what: "cards"; ids: readonly string[] } | { what: "theme"; id: string };

/**
 * The hand that groups: it holds cards or one theme, and aims at one place. Tapping, arrows and
 * dragging all go through it, so that they do and say the same.
 */
export class Hand {
  held: Held | null = null;
  aimed: DropTarget | null = null;
  /** Whether a tap on a card chooses it too, instead of saying where the held ones go. */
  choosing = false;
  /** The card from which the next range starts. */
  #anchor: string | null = null;

  /** The cards carried, if cards are. */
  get cards(): readonly string[] {
    return this.held?.what === "cards" ? this.held.ids : [];
  }

  get theme(): string | null {
    return this.held?.what === "theme" ? this.held.id : null;
  }

  take(held: Held): void {
    this.held = held;
    this.aimed = null;
    this.choosing = false;
    this.#anchor = held.what === "cards" ? (held.ids[0] ?? null) : null;
  }

  leave(): void {
    this.held = null;
    this.aimed = null;
    this.choosing = false;
    this.#anchor = null;
  }

  /** Begins to choose several; what is in the hand already is the first of them. */
  choose(): void {
    if (this.held?.what === "theme") this.held = null;
    this.aimed = null;
    this.choosing = true;
  }

  /** One card more, or one less. */
  toggle(card: string): void {
    this.choose();
    const ids = this.cards.includes(card)
      ? this.cards.filter((other) => other !== card)
      : [...this.cards, card];
    this.held = ids.length ? { what: "cards", ids } : null;
    this.#anchor = card;
  }

  /** Every card from the last one chosen to this one, as they are read. */
  reach(card: string, arrangement: Arrangement): void {
    const order = inReadingOrder(arrangement);
    const [from, to] = [order.indexOf(this.#anchor ?? card), order.indexOf(card)];
    const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.choose();
    this.held = { what: "cards", ids: [...new Set([...this.cards, ...range])] };
  }

  /** Lets go of what has gone meanwhile: withdrawn, or merged by someone else. Says whether it did. */
  check(records: Records): boolean {
    const before = this.held;
    if (before?.what === "theme" && !records.has(`theme:${before.id}`)) this.leave();
    if (before?.what === "cards") this.#keep(before.ids.filter((id) => records.has(`card:${id}`)));
    const { aimed } = this;
    if (aimed && "theme" in aimed && !records.has(`theme:${aimed.theme}`)) this.aimed = null;
    return this.held !== before;
  }

  /** The next or previous part of the board, round and round, from where the held thing is. */
  aimAside(arrangement: Arrangement, records: Records, offset: 1 | -1): DropTarget | null {
    const places = this.theme
      ? placesForTheme(arrangement, this.theme)
      : placesForCards(arrangement);
    const from = this.aimed ?? this.#home(records);
    const here = from ? places.findIndex((place) => partOf(place) === partOf(from)) : -1;
    const start = here < 0 && offset < 0 ? 0 : here;
    this.aimed = places[(start + offset + places.length) % places.length] ?? null;
    return this.aimed;
  }

  /** Further up or down along the part aimed at; stops at its ends. */
  aimAlong(arrangement: Arrangement, records: Records, offset: 1 | -1): DropTarget | null {
    const part = this.aimed ?? this.#home(records);
    if (!part || this.held?.what !== "cards") return this.aimed;
    const places = placesAlong(arrangement, part, new Set(this.cards));
    const here = places.findIndex((place) => samePlace(place, part));
    const from = this.aimed ? here : this.#rank(arrangement, places);
    this.aimed = places[Math.min(places.length - 1, Math.max(0, from + offset))] ?? null;
    return this.aimed;
  }

  #keep(ids: readonly string[]): void {
    if (ids.length === this.cards.length) return;
    if (ids.length) this.held = { what: "cards", ids };
    else this.leave();
  }

  #home(records: Records): DropTarget | null {
    if (this.theme) return { what: "into", theme: this.theme };
    const card = one(records, `card:${this.cards[0]}`, "card");
    return card ? placeOf(card, records) : null;
  }

  /** Where the first held card stands now: as many places come before it. */
  #rank({ islands, loose }: Arrangement, places: readonly DropTarget[]): number {
    const first = this.cards[0];
    const inTray = loose.some(({ id }) => id === first);
    if (inTray) return 0;
    const cards = islands.find((island) => island.cards.some(({ id }) => id === first))?.cards;
    const carried = new Set(this.cards);
    const index = cards?.findIndex(({ id }) => id === first) ?? 0;
    const before = cards?.slice(0, index).filter(({ id }) => !carried.has(id)).length ?? 0;
    return Math.min(before, places.length - 1);
  }
}
