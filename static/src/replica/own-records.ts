// Made by `make protocol` from the server's types. Change those, then run it again.

import type { Consent, Grade, GroupingCommand, Role, Wished } from "./vocabulary.ts";

/**
 * A person's own seat.
 *
 * `facilitator` is the bare id of their `facilitator` record; `not_today` are the items they would
 * rather not explore today, `reservations` the bare ids of what they wrote in a round of consent.
 */
export type OwnSeat = {
  type: "seat";
  role: Role;
  pen: boolean;
  offer: "none" | "waiting" | "accepted";
  facilitator: string | null;
  not_today: readonly string[];
  reservations: readonly string[];
};

/** A person's own card, shown or not; `rephrased` if it was reworded since it was set aside. */
export type OwnCard = {
  type: "mine";
  what: "card";
  kind: string;
  nature: string | null;
  title: string;
  text: string;
  set_aside: boolean;
  rephrased: boolean;
  wish: Wished;
  step: string;
};

/** A person's own note. */
export type OwnNote = {
  type: "mine";
  what: "note";
  topic: string;
  column: string;
  text: string;
  set_aside: boolean;
  rephrased: boolean;
  wish: Wished;
  other_view: boolean;
};

/** A person's own closing word. */
export type OwnEntry = {
  type: "entry";
  entry: string;
  kind: string;
  text: string;
  set_aside: boolean;
  rephrased: boolean;
};

/** The grouping actions that this facilitator would undo and redo next [G6]. */
export type OwnSteps = { type: "steps"; undo: OwnStep | null; redo: OwnStep | null };

/** The items that resonate for one person; erased when the round closes [C3]. */
export type Ballot = { type: "ballot"; items: readonly string[] };

/**
 * One person's answers to a check, null for no opinion; erased when the round closes [C3].
 *
 * `words` are those given with a concern or an objection, by item [C10].
 */
export type Grades = {
  type: "grades";
  grades: Readonly<Record<string, Grade | Consent | null>>;
  words: Readonly<Record<string, string>>;
};

/**
 * A grouping action to undo or redo: its id (`step`) and the name of its command (`what`).
 *
 * `title` is the card's or the theme's, empty for several cards; `count` is the number of cards.
 * `own` is false for another facilitator's action.
 */
export type OwnStep = {
  step: string;
  what: GroupingCommand;
  title: string;
  count: number;
  own: boolean;
};

export type OwnRecord = OwnSeat | OwnCard | OwnNote | OwnEntry | OwnSteps | Ballot | Grades;
