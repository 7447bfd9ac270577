// Made by `make protocol` from the server's types. Change those, then run it again.

import type {
  CardKind,
  ClosingKind,
  Column,
  Flag,
  Language,
  LinkLabel,
  Nature,
  Stage,
  Status,
  StepKind,
} from "./vocabulary.ts";

/**
 * The meeting itself. Times are milliseconds since the epoch; `projected` is a record's id.
 *
 * A clock runs (`clock_ends_at`), waits (`clock_left`, in milliseconds), or is not there. `topic`
 * is the record id of the topic in the room, once one was turned to. `cycle_ends_at` is when its
 * cycle is over, as that stood when the meeting was opened.
 */
export type Meeting = {
  type: "meeting";
  title: string;
  method: string;
  language: Language;
  step: string;
  steps: readonly Step[];
  prompt: string;
  erase_at: number;
  clock_ends_at: number | null;
  clock_left: number | null;
  topic: string | null;
  cards_shown: boolean;
  words_shown: boolean;
  words_frozen: boolean;
  locked: boolean;
  rules: readonly string[];
  rules_open: boolean;
  rules_agreed: boolean;
  cycle: Place | null;
  cycle_ends_at: number | null;
  projected: string | null;
  projected_text: string | null;
};

/** The page to which the walls were turned: of what they show, which view, which page from 0. */
export type WallPage = { type: "turned"; of: string; view: number; page: number };

/** A phone that came in, tied to nothing that was written. */
export type Device = { type: "device"; connected: boolean };

/** For wall and console: the code of now, and how often it was changed. */
export type Entrance = { type: "entrance"; code: string; epoch: number };

/**
 * What a person gave to the group. No author and no time; `theme` is a theme's bare id.
 *
 * Set aside, then `rephrased`, it waits for the facilitator to show it again. `reformulation` is
 * what the facilitator heard in it: it stands below, and the card as it is.
 */
export type Card = {
  type: "card";
  kind: CardKind;
  nature: Nature | null;
  title: string;
  text: string;
  order: number;
  theme: string | null;
  facilitator: boolean;
  elsewhere: boolean;
  set_aside: boolean;
  rephrased: boolean;
  reformulation: string;
};

/** Cards that the group brought together, under a name. */
export type Theme = { type: "theme"; title: string; order: number };

/** Cards (bare ids) that share `words` and might make a theme; the closest have `order` 1. */
export type Suggestion = {
  type: "suggestion";
  title: string;
  words: readonly string[];
  cards: readonly string[];
  order: number;
};

/** An agreed item under exploration; `cards` are record ids. Its clock is like the meeting's. */
export type Topic = {
  type: "topic";
  title: string;
  cards: readonly string[];
  order: number;
  clock_ends_at: number | null;
  clock_left: number | null;
};

/** What is said while exploring; `topic` is a topic's record id. */
export type Note = {
  type: "note";
  topic: string;
  column: Column;
  text: string;
  order: number;
  facilitator: boolean;
  elsewhere: boolean;
  set_aside: boolean;
  rephrased: boolean;
};

/** A thread between two cards or notes, by their record ids. */
export type Link = { type: "link"; from: string; to: string; label: LinkLabel | null };

/**
 * How the group is choosing. Nothing of the answers but their number while a round is open.
 *
 * `statuses`, `order`, `proposed` and `possible` come at the closing of a check, `counts` only
 * when 11 or more answered; `few` says that fewer were in when the round opened. `later` are for
 * another day: the next proposal follows in their place. All items are record ids.
 */
export type Choice = {
  type: "choice";
  round: number;
  stage: Stage;
  items: readonly string[];
  answers: number;
  few: boolean;
  shortlist: readonly string[];
  rescued: readonly string[];
  flags: readonly Flag[];
  order: readonly string[];
  statuses: Readonly<Record<string, Status>>;
  proposed: readonly string[];
  possible: readonly string[];
  agreed: readonly string[];
  later: readonly string[];
  own_choice: boolean;
  counts: Readonly<Record<string, Counts>> | null;
};

/** The light synthesis; `volunteers` counts standing offers, `pen` says who may write. */
export type Synthesis = {
  type: "synthesis";
  key_points: string;
  connections: string;
  open: string;
  volunteers: number;
  pen: "facilitator" | "volunteer";
};

/** Someone offers to write the synthesis; nothing here says who. */
export type Offer = { type: "offer"; accepted: boolean };

/**
 * A word of the cloud, in the commonest spelling typed; made of entries, never stored.
 *
 * `entries` (bare ids), `held`, `waiting` and `near` are the facilitator's, who alone may set one
 * aside, show one that waits (held, or rephrased since), or bring the word together with those it
 * is near to (their keys).
 */
export type Word = {
  type: "word";
  text: string;
  count: number;
  kind: ClosingKind;
  order: number;
  held: boolean;
  entries: readonly string[];
  waiting: readonly string[];
  near: readonly string[];
};

/**
 * A closing entry too long for the cloud; made of an entry, never stored.
 *
 * `held` says that it is not shown, `waiting` that it waits to be: the facilitator's.
 */
export type ClosingLine = {
  type: "line";
  text: string;
  kind: ClosingKind;
  order: number;
  held: boolean;
  waiting: boolean;
};

/** How many gave each answer on an item; `reservations` is null when fewer than 3. */
export type Counts = {
  keen: number;
  fine: number;
  with_group: number;
  reservations: number | null;
};

/** Where this meeting stands in its cycle. */
export type Place = { number: number; of: number };

/**
 * A stop on the meeting's path; `minutes` are advisory, `phase` is its heading on the path.
 *
 * One that is `skipped` is passed over by those who go on or back; one may still go there.
 */
export type Step = {
  id: string;
  kind: StepKind;
  title: string;
  minutes: number;
  phase: string;
  skipped: boolean;
};

export type BoardRecord =
  | Meeting
  | WallPage
  | Device
  | Entrance
  | Card
  | Theme
  | Suggestion
  | Topic
  | Note
  | Link
  | Choice
  | Synthesis
  | Offer
  | Word
  | ClosingLine;
