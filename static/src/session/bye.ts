import type { Farewell } from "../replica/vocabulary.ts";

/**
 * Why a screen must go, as the server says it; or what no server says: this phone left by its own
 * wish, or nobody knows why it is not let in.
 */
export type Ending = Farewell | "left" | "gone";

/** What was erased, by kind and with nothing of what it said; for whoever leads. */
export type Receipt = {
  counts: Readonly<Record<string, number>>;
  keys: number;
  /** Whether the store's files were seen to be written anew. */
  files: boolean;
};

export type Bye = { reason: Farewell; receipt?: Receipt };
