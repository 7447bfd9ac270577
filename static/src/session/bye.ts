import type { Farewell } from "../replica/vocabulary.ts";

/**
 * Why a screen's meeting is over: for a reason that the server gave; `left` if the person left;
 * `gone` if the meeting can no longer be entered and the server gave no reason.
 */
export type Ending = Farewell | "left" | "gone";

export type ErasedKind = "card" | "theme" | "topic" | "note" | "link" | "entry" | "elsewhere";

/** For facilitators, after erasing: how many records of each kind were erased. */
export type Receipt = {
  counts: Readonly<Partial<Record<ErasedKind, number>>>;
  keys: number;
  /** Whether the store has rewritten its files. */
  files: boolean;
};

export type Bye = { reason: Farewell; receipt?: Receipt };
