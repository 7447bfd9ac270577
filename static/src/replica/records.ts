/** The records of docs/protocol.md as an audience receives them; an audience may get fewer fields. */

import type { Device, Facilitator, Frame, Invitation, Offer, Paper, Wish } from "./desk.ts";
import type { Agreements, Elsewhere, Report } from "./leaving.ts";
import type { Phase, Step, StepKind } from "./path.ts";

export type { Phase, Step, StepKind };

export type Kind = "situation" | "theme" | "rule";
export type Nature = "questioning" | "tension" | "success" | "active_theme" | "team_issue";
export type Column = "association" | "insight" | "resonance" | "co_construction";
export type LinkLabel = "representation" | "value" | "ethics" | "stance" | "practice";
export type WordKind = "keyword" | "feeling" | "reflection";
export type Stage = "idle" | "resonance" | "shortlist" | "check" | "result" | "agreed";
export type Status = "consensus" | "reservations" | "little_pull" | "not_yet" | "too_few";
export type Grade = -2 | -1 | 0 | 1 | 2 | null;

export type Meeting = {
  type: "meeting";
  title: string;
  method: string;
  language: "fr" | "en";
  step: string;
  steps: Step[];
  prompt: string;
  clock_ends_at: number | null;
  /** Milliseconds that wait while the clock is paused. */
  clock_left?: number | null;
  /** The topic in the room, once one was turned to. */
  topic?: string | null;
  cards_shown: boolean;
  words_shown: boolean;
  words_frozen: boolean;
  locked: boolean;
  rules: string[];
  /** Whether the group is making its rules, and whether it agreed on them as they stand. */
  rules_open?: boolean;
  rules_agreed?: boolean;
  cycle: { number: number; of: number } | null;
  /** When the cycle is over, as that stood when the meeting was opened. */
  cycle_ends_at?: number | null;
  projected: string | null;
  projected_text: string | null;
  erase_at: number | null;
};

/** The page to which the walls were turned; of a screen, by view and page from 0. */
export type Turned = { type: "turned"; of: string; view: number; page: number };

export type Card = {
  type: "card";
  kind: Kind;
  nature: Nature | null;
  title: string;
  text: string;
  /** The bare id of its theme. */
  theme: string | null;
  order: number;
  facilitator: boolean;
  elsewhere: boolean;
  /** To the facilitator alone: put aside, and so gone from every other screen; reworded since. */
  set_aside?: boolean;
  rephrased?: boolean;
  /** What the facilitator heard in it, shown below it. */
  reformulation?: string;
};

export type Theme = { type: "theme"; title: string; order: number };

/** Cards (bare ids) that share words: a theme proposed to the facilitator. */
export type Suggestion = {
  type: "suggestion";
  title: string;
  words: string[];
  cards: string[];
  order: number;
};

export type Choice = {
  type: "choice";
  round: number;
  stage: Stage;
  items: string[];
  answers: number;
  shortlist?: string[];
  flags?: string[];
  rescued?: string[];
  /** Every item, best first; the order is the server's alone to compute. */
  order?: string[];
  statuses?: Record<string, Status>;
  proposed?: string[];
  /** A second topic "if time allows". */
  possible?: string[];
  agreed?: string[];
  /** For another day: the next proposal follows in their place. */
  later?: string[];
  own_choice?: boolean;
  few?: boolean;
  counts?: Record<string, Counts> | null;
};

/** Given only when 11 or more answered; `reservations` is null when fewer than 3. */
export type Counts = {
  keen: number;
  fine: number;
  with_group: number;
  reservations: number | null;
};

export type Topic = {
  type: "topic";
  title: string;
  cards: string[];
  order: number;
  clock_ends_at?: number | null;
  clock_left?: number | null;
};
export type Note = {
  type: "note";
  topic: string;
  column: Column;
  text: string;
  order: number;
  facilitator: boolean;
  elsewhere?: boolean;
  set_aside?: boolean;
  rephrased?: boolean;
};
export type Link = { type: "link"; from: string; to: string; label: LinkLabel | null };
export type Synthesis = {
  type: "synthesis";
  key_points: string;
  connections: string;
  open: string;
  volunteers: number;
  pen: "facilitator" | "volunteer";
};
export type Word = {
  type: "word";
  text: string;
  count: number;
  kind: WordKind;
  order: number;
  held?: boolean;
  /** To the facilitator alone: the bare ids behind it, for `set_aside`. */
  entries?: string[];
  /** Of these, those that wait to be shown. */
  waiting?: string[];
  near?: string[];
};
export type Line = {
  type: "line";
  text: string;
  kind: WordKind;
  order: number;
  held?: boolean;
  waiting?: boolean;
};
/** From an earlier meeting of the cycle; in a ballot only once somebody proposes it again. */
export type Kept = { type: "kept"; title: string };
/** What the group keeps for its next meeting, by record ids. */
export type Keeping = { type: "keeping"; items: string[] };
/** For wall and console: the code of now, and how often it was changed. */
export type Entrance = { type: "entrance"; code: string; epoch: number };

export type Seat = {
  type: "seat";
  role: string;
  pen: boolean;
  offer: "none" | "waiting" | "accepted";
  /** Of those who lead, one's own line; a bare id. */
  facilitator?: string | null;
  not_today?: string[];
};
/** What became of the wish to take a thing up elsewhere. */
export type Wished = "none" | "waiting" | "heard";
export type MyCard = {
  type: "mine";
  what: "card";
  kind: Kind;
  nature: Nature | null;
  title: string;
  text: string;
  set_aside: boolean;
  rephrased?: boolean;
  wish?: Wished;
};
export type MyNote = {
  type: "mine";
  what: "note";
  topic: string;
  column: Column;
  text: string;
  set_aside: boolean;
  rephrased?: boolean;
  wish?: Wished;
};
export type Ballot = { type: "ballot"; items: string[] };
export type Grades = { type: "grades"; grades: Record<string, Grade> };
export type Entry = {
  type: "entry";
  entry: string;
  kind: WordKind;
  text: string;
  set_aside: boolean;
  rephrased?: boolean;
};

/** A grouping step that may be undone or done again: its command, its card or theme, how many. */
export type OwnStep = { step: string; what: string; title: string; count: number; own: boolean };
export type Steps = { type: "steps"; undo: OwnStep | null; redo: OwnStep | null };

export type AnyRecord =
  | Meeting
  | Turned
  | Card
  | Theme
  | Suggestion
  | Choice
  | Topic
  | Note
  | Link
  | Synthesis
  | Word
  | Line
  | Offer
  | Device
  | Kept
  | Keeping
  | Elsewhere
  | Agreements
  | Report
  | Wish
  | Facilitator
  | Invitation
  | Paper
  | Frame
  | Entrance
  | Seat
  | MyCard
  | MyNote
  | Ballot
  | Grades
  | Entry
  | Steps;

export type RecordType = AnyRecord["type"];
export type RecordOf<T extends RecordType> = Extract<AnyRecord, { type: T }>;
export type Records = ReadonlyMap<string, AnyRecord>;
