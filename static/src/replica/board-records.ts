// Made by `make protocol` from the server's types. Change those, then run it again.

import type { ChoosingMode, Language, StepKind } from "./vocabulary.ts";

/**
 * The meeting itself. Times are milliseconds since the epoch; `projected` is a record's id.
 *
 * A clock runs (`clock_ends_at`), waits (`clock_left`, in milliseconds), or is absent [S7].
 * Until it has `begun`, `erase_at` is not what people are told [T2]. After the end it may be
 * reopened until `reopens_until` [E21]. A `silence` has a clock of its own beside it.
 * `topic` is the record id of the current topic, once the group has turned to one. `cycle_ends_at`
 * is the end of the cycle, as it was planned when the meeting was opened. `topics_at_most` is how
 * many topics the group may agree on [C5]. If cards are collected at several steps, `collecting`
 * is the one whose cards the group works with [Y7]; otherwise it is empty. In a `rehearsal` all
 * people but who leads are simulated [Z1]. Where words are given `for_management`, the group
 * writes these apart [R10]. A meeting that `looks_back` has the closings that the group kept of
 * the earlier meetings of its cycle [K12].
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
  begun: boolean;
  reopens_until: number | null;
  clock_ends_at: number | null;
  clock_left: number | null;
  silence: Silence | null;
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
  topics_at_most: number;
  collecting: string;
  vocabulary: Vocabulary;
  rehearsal: boolean;
  for_management: boolean;
  looks_back: boolean;
};

/** The page to which the walls were turned. `of` names what they show; both count from 0. */
export type WallPage = { type: "turned"; of: string; view: number; page: number };

/** A participant's phone; nothing tells what was written on it [V1]. */
export type Device = { type: "device"; connected: boolean };

/** A wall that was opened with the wall's link, for facilitators to keep or to remove. */
export type OpenedWall = { type: "wall"; connected: boolean };

/**
 * For walls and consoles: the present join code, and how often it was changed [V5].
 *
 * `address` is where phones reach the board, if a facilitator chose it [E23].
 */
export type Entrance = { type: "entrance"; code: string; epoch: number; address: string };

/**
 * A card, without author and time [V1]. `theme` is a theme's bare id.
 *
 * A card that is set aside and `rephrased` waits for a facilitator to show it again.
 * `reformulation` is the facilitator's, and is shown below the card's own words. `step` is the
 * step that it was collected at, if there are several [Y7].
 */
export type Card = {
  type: "card";
  kind: string;
  nature: string | null;
  title: string;
  text: string;
  order: number;
  theme: string | null;
  facilitator: boolean;
  elsewhere: boolean;
  set_aside: boolean;
  rephrased: boolean;
  reformulation: string;
  step: string;
};

/** A named group of cards. */
export type Theme = { type: "theme"; title: string; order: number };

/** Cards (bare ids) that share `words` and may make a theme. `order` 1 is the closest. */
export type Suggestion = {
  type: "suggestion";
  title: string;
  words: readonly string[];
  cards: readonly string[];
  order: number;
};

/**
 * An agreed item that the group explores; `cards` are record ids. `Meeting` tells of clocks.
 *
 * `opened` is the card whose text the wall shows above the notes; null for the first one.
 */
export type Topic = {
  type: "topic";
  title: string;
  cards: readonly string[];
  order: number;
  clock_ends_at: number | null;
  clock_left: number | null;
  opened: string | null;
};

/**
 * A note on a topic, written while exploring; `topic` is a record id.
 *
 * `facilitator` marks the input of a facilitator, not what they write down for the group.
 * `other_view` is said by its author: the note looks at the topic from another side.
 */
export type Note = {
  type: "note";
  topic: string;
  column: string;
  text: string;
  order: number;
  facilitator: boolean;
  elsewhere: boolean;
  set_aside: boolean;
  rephrased: boolean;
  other_view: boolean;
};

/** A link between two cards or notes, by their record ids. */
export type Link = { type: "link"; from: string; to: string; label: string | null };

/**
 * For facilitators: how many cards (or closing words) wait to be opened, and what may be [V18].
 *
 * Made of other records, never stored. There is one for `cards` and one for `words`, while some
 * wait. `lot` if some of them may be opened now, `rest` if all of them.
 */
export type UnopenedCount = { type: "unopened"; count: number; lot: boolean; rest: boolean };

/** A kind of card that people may write, and the natures it may have. */
export type KindOfCard = { id: string; natures: readonly string[] };

/** The number of this meeting in its cycle, and how many the cycle has. */
export type Place = { number: number; of: number };

/**
 * Which turn of a repeated block it is; with `each_topic`, one for each topic [Y10].
 *
 * A turn is `without_topic` once the group has agreed on topics and none of them has this turn.
 */
export type Repetition = {
  number: number;
  of: number;
  each_topic: boolean;
  without_topic: boolean;
};

/**
 * A silence of so many `minutes`, until `ends_at` (milliseconds since the epoch) [S13].
 *
 * `writing` if it is there to write in.
 */
export type Silence = { ends_at: number; minutes: number; writing: boolean };

/**
 * A step of the meeting's path. Its `minutes` are a guide; `phase` is the heading above it.
 *
 * Going on or back leaves out a step that the group has `skipped`; it can still be opened
 * directly. At a step `at_rest` phones ask for nothing, whatever its kind [Y5]. A step that asks
 * for itself [Y7] has a `question`, and the `cards` (kinds) or `columns` (of notes) that it takes;
 * without any, it takes all. `choosing` says how the group chooses, at a step of this kind [C9].
 * A step of a repeated block has its `turn`; a turn without a topic is left out likewise.
 */
export type Step = {
  id: string;
  kind: StepKind;
  title: string;
  minutes: number;
  phase: string;
  skipped: boolean;
  at_rest: boolean;
  question: string;
  cards: readonly string[];
  columns: readonly string[];
  choosing: ChoosingMode;
  turn: Repetition | null;
};

/**
 * The options of the meeting's method, by id and in order [Y8].
 *
 * `lines` are the `closing` kinds whose words are never part of the cloud. What stands here is the
 * practice meeting's, which every method had until options became open.
 */
export type Vocabulary = {
  columns: readonly string[];
  labels: readonly string[];
  closing: readonly string[];
  lines: readonly string[];
  cards: readonly KindOfCard[];
  synthesis: readonly string[];
};

export type BoardRecord =
  | Meeting
  | WallPage
  | Device
  | OpenedWall
  | Entrance
  | Card
  | Theme
  | Suggestion
  | Topic
  | Note
  | Link
  | UnopenedCount;
