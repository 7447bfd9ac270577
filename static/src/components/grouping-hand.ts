import { bare } from "../helpers/ids.ts";
import type { Records } from "../replica/records.ts";
import {
  cardsAt,
  containerOf,
  inTheme,
  type Place,
  placesOf,
  sameContainer,
} from "../selectors/grouping.ts";
import { one } from "../selectors/records.ts";

/** What is being carried, by its bare id: a card to a place, or a whole theme into another. */
export type Held = { what: "card" | "theme"; id: string };

/**
 * The hand that groups: it holds one thing at most and aims at one place. Tapping, arrows and
 * dragging all go through it, so that they do and say the same.
 */
export class Hand {
  held: Held | null = null;
  aimed: Place | null = null;

  holds(what: Held["what"], id: string): boolean {
    return this.held?.what === what && this.held.id === id;
  }

  take(held: Held): void {
    this.held = held;
    this.aimed = null;
  }

  leave(): void {
    this.held = null;
    this.aimed = null;
  }

  /** Leaves what has gone meanwhile: withdrawn, or merged by someone else. */
  check(records: Records): void {
    if (this.held && !records.has(`${this.held.what}:${this.held.id}`)) this.leave();
    const { theme } = this.aimed ?? {};
    if (theme && !records.has(`theme:${theme}`)) this.aimed = null;
  }

  /** The next or previous place, round and round, starting from where the held thing is. */
  aimAside(records: Records, offset: 1 | -1): Place | null {
    const places = this.#places(records);
    const from = this.aimed ?? this.#home(records);
    const here = places.findIndex((place) => sameContainer(from, place));
    const start = here < 0 && offset < 0 ? 0 : here;
    this.aimed = places[(start + offset + places.length) % places.length] ?? null;
    return this.aimed;
  }

  /** Further up or down among the cards of the place aimed at; past the last one is the end. */
  aimAlong(records: Records, offset: 1 | -1): Place | null {
    const place = this.aimed ?? this.#home(records);
    if (!place || this.held?.what !== "card") return this.aimed;
    const held = this.held.id;
    const cards = cardsAt(records, place).filter(({ id }) => bare(id) !== held);
    const ids = [...cards.map(({ id }) => bare(id)), null];
    const here = this.aimed ? ids.indexOf(place.before) : this.#position(records, place);
    const next = Math.min(ids.length - 1, Math.max(0, here + offset));
    this.aimed = { ...place, before: ids[next] ?? null };
    return this.aimed;
  }

  #places(records: Records): Place[] {
    const held = this.held;
    if (held?.what !== "theme") return placesOf(records);
    return placesOf(records).filter(({ what, theme }) => what === "theme" && theme !== held.id);
  }

  #home(records: Records): Place | null {
    if (this.held?.what === "theme") return inTheme(this.held.id);
    const card = this.held && one(records, `card:${this.held.id}`, "card");
    return card ? containerOf(card, records) : null;
  }

  /** Where the held card stands now: as many cards come before it. */
  #position(records: Records, place: Place): number {
    return cardsAt(records, place).findIndex(({ id }) => bare(id) === this.held?.id);
  }
}
