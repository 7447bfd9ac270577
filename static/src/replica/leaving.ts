/** The records of what may leave the room, as docs/protocol.md has them. */

export type Elsewhere = {
  type: "elsewhere";
  item: string;
  frame: string;
  agreed: boolean;
  /** The group's own words for it; empty while it is passed on as the item says it. */
  wording: string;
};
/** What the group agreed to have in its traces, and how long it keeps the meeting. */
export type Agreements = {
  type: "agreements";
  cards: boolean;
  notes: boolean;
  /** `null` while it is what the house keeps meetings for. */
  keep_hours: number | null;
  /** Until when the cycle keeps synthesis and closing words; `null` while it does not. */
  closing_until: number | null;
};
/** A document as it would leave; `shown` says that the room has seen it as it now is. */
export type Report = {
  type: "report";
  sections: ReportSection[];
  session: { number: number; of: number } | null;
  shown: boolean;
};
export type ReportSection = { part: ReportPart; groups: ReportGroup[] };
type ReportGroup = { title: string; items: ReportItem[] };
/** `more` goes on, or is what `text` is linked to; `kind` is a word of the vocabulary. */
export type ReportItem = { text: string; more: string; kind: string };
export type ReportPart =
  | "prompt"
  | "topics"
  | "synthesis"
  | "notes"
  | "links"
  | "words"
  | "lines"
  | "cards"
  | "rules"
  | "elsewhere";
