// Made by `make protocol` from the server's types. Change those, then run it again.

import type { CardKind, ClosingKind, Column, Grade, Nature, Role, Wished } from "./vocabulary.ts";

/**
 * What a person is told of their own seat.
 *
 * `facilitator` is their own line among those who lead, `not_today` what they said it of.
 */
export type OwnSeat = {
  type: "seat";
  role: Role;
  pen: boolean;
  offer: "none" | "waiting" | "accepted";
  facilitator: string | null;
  not_today: readonly string[];
};

/** A person's own card, shown or not; set aside and `rephrased`, it waits to be shown again. */
export type OwnCard = {
  type: "mine";
  what: "card";
  kind: CardKind;
  nature: Nature | null;
  title: string;
  text: string;
  set_aside: boolean;
  rephrased: boolean;
  wish: Wished;
};

/** A person's own note. */
export type OwnNote = {
  type: "mine";
  what: "note";
  topic: string;
  column: Column;
  text: string;
  set_aside: boolean;
  rephrased: boolean;
  wish: Wished;
};

/** A person's own closing word. */
export type OwnEntry = {
  type: "entry";
  entry: string;
  kind: ClosingKind;
  text: string;
  set_aside: boolean;
  rephrased: boolean;
};

/** What this facilitator would undo and redo next. */
export type OwnSteps = { type: "steps"; undo: OwnStep | null; redo: OwnStep | null };

/** What resonates for one person, for the time of the round. */
export type Ballot = { type: "ballot"; items: readonly string[] };

/** One person's grades, for the time of the round; null is no opinion. */
export type Grades = { type: "grades"; grades: Readonly<Record<string, Grade | null>> };

/**
 * A grouping step to take back or do again: its id, its command's name, and what it was about.
 *
 * `title` is the card's or the theme's; of several cards it is empty, and `count` tells. `own` is
 * false when the other facilitator took it.
 */
export type OwnStep = { step: string; what: string; title: string; count: number; own: boolean };

export type OwnRecord = OwnSeat | OwnCard | OwnNote | OwnEntry | OwnSteps | Ballot | Grades;
