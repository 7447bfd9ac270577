import { text } from "../helpers/text/text.ts";
import type { Records } from "../replica/records.ts";
import { one } from "../selectors/records.ts";
import { announce } from "../shared/live-region.ts";
import type { GroupingCommands } from "./commands.ts";
import type { Hand, Held } from "./hand.ts";
import type { Arrangement } from "./model/arrangement.ts";
import { type DropTarget, inTheme, TRAY } from "./model/drop-targets.ts";
import { heldName, placeName } from "./words.ts";

/** What the moves are made on, and what follows them on the screen. */
export type Ground = {
  readonly records: Records;
  readonly arrangement: Arrangement;
  readonly language: string;
  /** What is in the hand is to be seen. */
  drawn: () => void;
  /** So is where it aims. */
  aimed: () => void;
  /** Focus goes to what was moved, wherever it is drawn now. */
  focusHeld: (held: Held) => void;
  /** A theme was made and waits for its name. */
  name: (theme: string) => void;
};

/** Picking up, choosing several, aiming and putting down, each said in words. */
export class Moves {
  constructor(
    readonly hand: Hand,
    readonly commands: GroupingCommands,
    readonly ground: Ground,
  ) {}

  /** A card picks up, puts back, is chosen too, or says where the held ones go. */
  tapCard(card: string): void {
    const { hand } = this;
    if (hand.choosing) this.toggle(card);
    else if (hand.theme) this.tapPlace(this.#at(card));
    else if (!hand.held) this.take({ what: "cards", ids: [card] });
    else if (!hand.cards.includes(card)) this.put(this.#at(card));
    else if (hand.aimed) this.put(hand.aimed);
    else this.leave();
  }

  tapPlace(place: DropTarget): void {
    const { held } = this.hand;
    if (held?.what === "cards") this.put(place);
    else if (held && place.what === "theme") this.put({ what: "into", theme: place.theme });
  }

  take(held: Held): void {
    this.hand.take(held);
    const key = held.what === "theme" ? "theme_picked_up" : "picked_up";
    this.#say(key, { card: this.#name(held) });
    this.ground.drawn();
  }

  leave(): void {
    const { held, choosing } = this.hand;
    if (!held && !choosing) return;
    if (held) this.#say("left", { card: this.#name(held) });
    else this.#say("choosing_off");
    this.hand.leave();
    this.ground.drawn();
    if (held) this.ground.focusHeld(held);
  }

  put(place: DropTarget): void {
    const { held } = this.hand;
    if (!held || (place.what === "into" && place.theme === this.hand.theme)) return;
    const { records, language } = this.ground;
    const where = placeName(records, place, language);
    this.#say(DROPPED[place.what], { card: this.#name(held), place: where });
    this.hand.leave();
    const made = this.commands.put(held, place);
    if (made) this.ground.name(made);
    else if (place.what === "into") this.ground.focusHeld({ what: "theme", id: place.theme });
    else this.ground.focusHeld(held);
  }

  /** With the arrows: aside to another part of the board, along within one. */
  aim(way: "aside" | "along", offset: 1 | -1): void {
    const { records, arrangement, language } = this.ground;
    const place =
      way === "aside"
        ? this.hand.aimAside(arrangement, records, offset)
        : this.hand.aimAlong(arrangement, records, offset);
    if (place) this.#say("place", { place: placeName(records, place, language) });
    this.ground.aimed();
  }

  /** Begins or ends choosing several. */
  choose(): void {
    if (this.hand.choosing) this.leave();
    else {
      this.hand.choose();
      this.#say("choosing_on");
      this.ground.drawn();
    }
  }

  toggle(card: string): void {
    this.hand.toggle(card);
    this.#count(card);
  }

  reach(card: string): void {
    this.hand.reach(card, this.ground.arrangement);
    this.#count(card);
  }

  /** What was chosen is picked up: from here on the arrows choose its place. */
  takeChosen(card: string): void {
    const { held } = this.hand;
    this.take(held ?? { what: "cards", ids: [card] });
  }

  /** A theme one place nearer to the beginning or the end. */
  shift(theme: string, offset: 1 | -1): void {
    const { islands } = this.ground.arrangement;
    const others = islands.filter(({ id }) => id !== theme).map(({ id }) => id);
    const to = islands.findIndex(({ id }) => id === theme) + offset;
    if (to < 0 || to > others.length) return;
    const place: DropTarget = { what: "rank", before: others[to] ?? null };
    const { records, language } = this.ground;
    const held: Held = { what: "theme", id: theme };
    this.#say("ranked", { card: this.#name(held), place: placeName(records, place, language) });
    this.commands.rank(theme, place.before);
  }

  /** Where the held cards go when a card is tapped: before it, or with it. */
  #at(card: string): DropTarget {
    const { records } = this.ground;
    const theme = one(records, `card:${card}`, "card")?.theme;
    if (theme && records.has(`theme:${theme}`)) return inTheme(theme, card);
    return card ? { what: "with", card } : TRAY;
  }

  #count(card: string): void {
    const chosen = this.hand.cards.includes(card);
    const count = this.hand.cards.length;
    const named = this.#name({ what: "cards", ids: [card] });
    this.#say(chosen ? "chosen" : "unchosen", { card: named, count });
    this.ground.drawn();
  }

  #name(held: Held): string {
    return heldName(this.ground.records, held, this.ground.language);
  }

  #say(key: string, places: Record<string, string | number> = {}): void {
    announce(text(`common.group.${key}`, places));
  }
}

const DROPPED: Record<DropTarget["what"], string> = {
  tray: "dropped",
  theme: "dropped",
  new: "dropped",
  with: "dropped_with",
  into: "joined",
  rank: "ranked",
};
