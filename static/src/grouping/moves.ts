import { type KeyUnder, text } from "../helpers/text/text.ts";
import type { Records } from "../replica/records.ts";
import { one } from "../selectors/records.ts";
import { announce } from "../shared/page/live-region.ts";
import type { GroupingCommands } from "./commands.ts";
import { selectionName, targetName } from "./descriptions.ts";
import type { Arrangement } from "./model/arrangement.ts";
import { type DropTarget, inTheme, TRAY } from "./model/drop-targets.ts";
import type { SelectedItems, Selection } from "./selection.ts";

/** The board that uses the moves: what they read, and what it must update. */
export type MovesHost = {
  readonly records: Records;
  readonly arrangement: Arrangement;
  readonly language: string;
  /** The selection has changed and must be drawn. */
  selectionChanged: () => void;
  /** The target has changed and must be marked. */
  targetChanged: () => void;
  /** Moves focus to what was moved, where it is drawn now. */
  focusMoved: (items: SelectedItems) => void;
  /** A theme was created: asks for its name. */
  name: (theme: string) => void;
};

/** Selecting, aiming at a target and dropping. Each is announced in the live region. */
export class Moves {
  constructor(
    readonly selection: Selection,
    readonly commands: GroupingCommands,
    readonly host: MovesHost,
  ) {}

  /** Selects the card, adds it to the selection, drops the selection on it, or deselects it. */
  tapCard(card: string): void {
    const { selection } = this;
    if (selection.selectingSeveral) this.toggle(card);
    else if (selection.theme) this.tapTarget(this.#at(card));
    else if (!selection.items) this.select({ what: "cards", ids: [card] });
    else if (!selection.cards.includes(card)) this.drop(this.#at(card));
    else if (selection.target) this.drop(selection.target);
    else this.clear();
  }

  tapTarget(place: DropTarget): void {
    const { items } = this.selection;
    if (items?.what === "cards") this.drop(place);
    else if (items && place.what === "theme") this.drop({ what: "into", theme: place.theme });
  }

  select(items: SelectedItems): void {
    this.selection.select(items);
    const key = items.what === "theme" ? "theme_picked_up" : "picked_up";
    this.#say(key, { card: this.#name(items) });
    this.host.selectionChanged();
  }

  clear(): void {
    const { items, selectingSeveral } = this.selection;
    if (!items && !selectingSeveral) return;
    if (items) this.#say("left", { card: this.#name(items) });
    else this.#say("choosing_off");
    this.selection.clear();
    this.host.selectionChanged();
    if (items) this.host.focusMoved(items);
  }

  drop(place: DropTarget): void {
    const { items } = this.selection;
    if (!items || (place.what === "into" && place.theme === this.selection.theme)) return;
    const { records, language } = this.host;
    const where = targetName(records, place, language);
    this.#say(DROPPED[place.what], { card: this.#name(items), place: where });
    this.selection.clear();
    const made = this.commands.put(items, place);
    if (made) this.host.name(made);
    else if (place.what === "into") this.host.focusMoved({ what: "theme", id: place.theme });
    else this.host.focusMoved(items);
  }

  /** Moves the target with the arrow keys: `aside` to another part of the board, `along` within one. */
  moveTarget(way: "aside" | "along", offset: 1 | -1): void {
    const { records, arrangement, language } = this.host;
    const place =
      way === "aside"
        ? this.selection.targetAcross(arrangement, records, offset)
        : this.selection.targetAlong(arrangement, records, offset);
    if (place) this.#say("place", { place: targetName(records, place, language) });
    this.host.targetChanged();
  }

  /** Begins or ends selecting several cards. */
  toggleSeveral(): void {
    if (this.selection.selectingSeveral) this.clear();
    else {
      this.selection.selectSeveral();
      this.#say("choosing_on");
      this.host.selectionChanged();
    }
  }

  toggle(card: string): void {
    this.selection.toggle(card);
    this.#count(card);
  }

  extendTo(card: string): void {
    this.selection.extendTo(card, this.host.arrangement);
    this.#count(card);
  }

  /** Ends selecting several: from now on the arrow keys choose the target. */
  selectFocused(card: string): void {
    const { items } = this.selection;
    this.select(items ?? { what: "cards", ids: [card] });
  }

  /** Moves a theme one place towards the beginning or the end. */
  shift(theme: string, offset: 1 | -1): void {
    const { themes } = this.host.arrangement;
    const others = themes.filter(({ id }) => id !== theme).map(({ id }) => id);
    const to = themes.findIndex(({ id }) => id === theme) + offset;
    if (to < 0 || to > others.length) return;
    const place: DropTarget = { what: "rank", before: others[to] ?? null };
    const { records, language } = this.host;
    const items: SelectedItems = { what: "theme", id: theme };
    this.#say("ranked", { card: this.#name(items), place: targetName(records, place, language) });
    this.commands.rank(theme, place.before);
  }

  /** The target when a card is tapped: before it in its theme, or a new theme with it. */
  #at(card: string): DropTarget {
    const { records } = this.host;
    const theme = one(records, `card:${card}`, "card")?.theme;
    if (theme && records.has(`theme:${theme}`)) return inTheme(theme, card);
    return card ? { what: "with", card } : TRAY;
  }

  #count(card: string): void {
    const chosen = this.selection.cards.includes(card);
    const count = this.selection.cards.length;
    const named = this.#name({ what: "cards", ids: [card] });
    this.#say(chosen ? "chosen" : "unchosen", { card: named, count });
    this.host.selectionChanged();
  }

  #name(items: SelectedItems): string {
    return selectionName(this.host.records, items, this.host.language);
  }

  #say(key: KeyUnder<"common.group">, places: Record<string, string | number> = {}): void {
    announce(text(`common.group.${key}`, places));
  }
}

const DROPPED: Record<DropTarget["what"], KeyUnder<"common.group">> = {
  tray: "dropped",
  theme: "dropped",
  new: "dropped",
  with: "dropped_with",
  into: "joined",
  rank: "ranked",
};
