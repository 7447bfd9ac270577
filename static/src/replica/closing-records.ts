// Made by `make protocol` from the server's types. Change those, then run it again.

/**
 * The light synthesis. `volunteers` counts the offers, `pen` tells who may write.
 *
 * The three fields of the practice meeting stand here by name, those that a method names itself in
 * `others`, by their ids [Y8].
 */
export type Synthesis = {
  type: "synthesis";
  key_points: string;
  connections: string;
  open: string;
  volunteers: number;
  pen: "facilitator" | "volunteer";
  others: Readonly<Record<string, string>>;
};

/** A participant's offer to write the synthesis; it does not tell whose. */
export type Offer = { type: "offer"; accepted: boolean };

/**
 * A word of the cloud, in the most frequent spelling; made of entries, never stored.
 *
 * `count` is exact if `counted`, from 11 entries of phones on [V9]; otherwise it is 1, or 2 for
 * several, and `order` is a random one [V12].
 * `entries` (bare ids), `held`, `waiting` and `near` are for facilitators alone: they may set an
 * entry aside, show one that waits (held, or reworded since), or merge the word with words of
 * nearly the same spelling (`near`, their keys).
 */
export type Word = {
  type: "word";
  text: string;
  count: number;
  kind: string;
  order: number;
  held: boolean;
  entries: readonly string[];
  waiting: readonly string[];
  near: readonly string[];
  counted: boolean;
};

/**
 * A closing entry that is too long for the cloud; made of an entry, never stored.
 *
 * `order` is a random one [V12]. `held` (it is not shown) and `waiting` (it waits to be shown) are
 * for facilitators alone.
 */
export type ClosingLine = {
  type: "line";
  text: string;
  kind: string;
  order: number;
  held: boolean;
  waiting: boolean;
};

export type ClosingRecord = Synthesis | Offer | Word | ClosingLine;
