// Made by `make protocol` from the server's types. Change those, then run it again.

import type { Place } from "./board-records.ts";
import type { ReportPart } from "./vocabulary.ts";

/** A theme kept from an earlier meeting, its title only: offered, and in no ballot by itself. */
export type CarriedTitle = { type: "kept"; title: string };

/** What the group keeps for its next meeting: the ids of themes, cards and earlier titles. */
export type CarriedItems = { type: "keeping"; items: readonly string[] };

/**
 * An item to be taken up in another setting, and whether the group agreed to pass it on.
 *
 * `wording` is what is passed on: the group's own words, or the item's as they stood when the
 * group agreed; empty before, while it is still as the item says it.
 */
export type Elsewhere = {
  type: "elsewhere";
  item: string;
  frame: string;
  agreed: boolean;
  wording: string;
};

/**
 * What goes into the group's traces besides the usual, and how long the meeting is kept.
 *
 * `keep_hours` is null while it is what the house keeps meetings for. `closing_until` is the
 * moment until which the cycle keeps the synthesis and the closing words; null while it does not.
 */
export type Agreements = {
  type: "agreements";
  cards: boolean;
  notes: boolean;
  keep_hours: number | null;
  closing_until: number | null;
};

/** A document as it would leave; `shown` says that the room has seen it just as it is. */
export type Report = {
  type: "report";
  sections: readonly ReportSection[];
  session: Place | null;
  shown: boolean;
};

/** Things that belong together, under the name of a theme, a topic or a frame, or under none. */
export type ReportGroup = { items: readonly ReportItem[]; title: string };

/** One thing said. `kind` is its word of the vocabulary; `more` goes on, or is linked to it. */
export type ReportItem = { text: string; more: string; kind: string };

/** A part of a report, never an empty one. */
export type ReportSection = { part: ReportPart; groups: readonly ReportGroup[] };

export type OutgoingRecord = CarriedTitle | CarriedItems | Elsewhere | Agreements | Report;
