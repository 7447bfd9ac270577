import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { Card, Records } from "../replica/records.ts";
import { itemTitle } from "../selectors/cards.ts";
import type { Place } from "../selectors/grouping.ts";
import type { Identified } from "../selectors/records.ts";
import type { Hand } from "./grouping-hand.ts";

/** What the parts of the grouping board are drawn from, and what they may ask for. */
export type GroupingView = {
  records: Records;
  language: string;
  /** False on screens that may not command: nothing is then a button. */
  editable: boolean;
  hand: Hand;
  /** The bare id of the theme being named, and of the one whose other actions are open. */
  naming: string | null;
  opened: string | null;
  tapCard: (card: Identified<Card>) => void;
  tapPlace: (place: Place) => void;
  take: (theme: string) => void;
  name: (theme: string | null) => void;
  rename: (theme: string, title: string) => void;
  open: (theme: string | null) => void;
  dissolve: (theme: string) => void;
};

/** A place in words, with the card that would follow if one would. */
export function placeName(records: Records, place: Place, language: string): string {
  const name = containerName(records, place, language);
  const card = place.before && itemTitle(records, `card:${place.before}`);
  return card ? text("common.group.before", { place: name, card: typeset(card, language) }) : name;
}

function containerName(records: Records, { what, theme }: Place, language: string): string {
  if (what === "tray") return text("common.group.tray");
  if (what === "new") return text("common.group.new_theme");
  return typeset(itemTitle(records, `theme:${theme}`), language);
}
