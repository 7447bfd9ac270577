// Made by `make protocol` from the server's types. Change those, then run it again.

import type { Place } from "./board-records.ts";
import type { NoteMark, ReportPart } from "./vocabulary.ts";

/** The title of a theme kept from an earlier meeting. It is in no ballot by itself [K10]. */
export type CarriedTitle = { type: "kept"; title: string };

/** What the group keeps for its next meeting: record ids of themes, cards and titles. */
export type CarriedItems = { type: "keeping"; items: readonly string[] };

/**
 * What the group kept of the closing of an earlier meeting, under that meeting's number [K12].
 *
 * Only a meeting that looks back on its cycle has it, until its own end. `date` is when the
 * earlier meeting ended, in milliseconds; null if nobody ended it.
 */
export type EarlierClosing = {
  type: "earlier";
  number: number;
  date: number | null;
  closed: ClosingTexts;
};

/**
 * An item to be taken up in another setting (`frame`), and whether the group agreed to it.
 *
 * `wording` is what is passed on: the group's own words or, from the agreement on, the item's
 * words at that time [R4]. It is empty while the item's own words hold.
 */
export type Elsewhere = {
  type: "elsewhere";
  item: string;
  frame: string;
  agreed: boolean;
  wording: string;
};

/** The words that would be given to management, and whether the group agreed to these. */
export type ForManagement = { type: "management"; text: string; agreed: boolean };

/**
 * Whether cards and notes are in the group's traces, and how long the meeting is kept.
 *
 * `keep_hours` is null for the server's setting. `closing_until` is the moment, in milliseconds,
 * until which the cycle keeps the synthesis and the closing words; null if it does not.
 */
export type Agreements = {
  type: "agreements";
  cards: boolean;
  notes: boolean;
  keep_hours: number | null;
  closing_until: number | null;
};

/**
 * A report as it would be handed over; `shown` if a wall has shown its present state [R5].
 *
 * `title` is that of the meeting; empty where a report does not tell from which meeting it comes.
 */
export type Report = {
  type: "report";
  sections: readonly ReportSection[];
  session: Place | null;
  shown: boolean;
  title: string;
};

/** A field of the synthesis, a closing word or a closing line; `kind` is its kind or field. */
export type ClosingText = { text: string; kind: string };

/**
 * The synthesis and the closing words of a meeting, as walls showed them, without counts.
 *
 * The group agreed to keep them until `until` [T5].
 */
export type ClosingTexts = {
  synthesis: readonly ClosingText[];
  words: readonly ClosingText[];
  lines: readonly ClosingText[];
  until: number;
};

/**
 * Items under one heading: a theme, a topic, a setting, or none.
 *
 * Without a title among groups with one, these are what no theme, or no topic, holds.
 */
export type ReportGroup = { items: readonly ReportItem[]; title: string };

/**
 * One text. `kind` is its kind in the vocabulary; `more` continues it, or is linked to it.
 *
 * `reformulation` is what a facilitator wrote under it. `marks` and `more_marks` are said beside
 * the texts.
 */
export type ReportItem = {
  text: string;
  more: string;
  kind: string;
  reformulation: string;
  marks: readonly NoteMark[];
  more_marks: readonly NoteMark[];
};

/** A part of a report; it is never empty. */
export type ReportSection = { part: ReportPart; groups: readonly ReportGroup[] };

export type OutgoingRecord =
  | CarriedTitle
  | CarriedItems
  | EarlierClosing
  | Elsewhere
  | ForManagement
  | Agreements
  | Report;
