// Made by `make protocol` from the server's types. Change those, then run it again.

import type { Trade } from "./vocabulary.ts";

/**
 * A participant asked, without a sound, for a reminder of the ground rules [A7].
 *
 * `recalled_at` is in milliseconds since the epoch; `seen`: a facilitator has put the notice away.
 */
export type Recall = { type: "frame"; recalled_at: number; seen: boolean };

/**
 * Somebody with the right link or code tried to enter while the entrance was locked [E22].
 *
 * `knocked_at` is in milliseconds since the epoch; `seen`: a facilitator has put the notice away.
 */
export type Knock = { type: "knock"; knocked_at: number; seen: boolean };

/**
 * The server's clock jumped, and every moment ahead moved with it [T7].
 *
 * `jumped_at` is in milliseconds since the epoch; `seen`: a facilitator has put the notice away.
 */
export type ClockJump = { type: "clock_jump"; jumped_at: number; seen: boolean };

/** The author of this item wishes it to be taken up in another setting (`frame`). */
export type Wish = { type: "wish"; item: string; frame: string };

/**
 * A facilitator, as facilitators see each other; `trade` is what they say of themselves.
 *
 * `invitation` is the bare id of the invitation they used, null for the meeting's own link.
 */
export type Facilitator = {
  type: "facilitator";
  connected: boolean;
  trade: Trade | null;
  invitation: string | null;
};

/**
 * A link for another facilitator, which can be taken back [L1].
 *
 * `by` is the bare id of the invitation of who gave it; null for who has the meeting's own link.
 */
export type Invitation = { type: "invitation"; used: boolean; by: string | null };

/**
 * A person without a phone, and what was written for them; made of a seat, never stored.
 *
 * `number` tells people apart; 0 is the pile. `cards`, `notes` and `reservations` are bare ids.
 * `answered` are the items of the open round for which an answer was given; it does not tell which
 * answer [V8].
 */
export type Paper = {
  type: "paper";
  number: number;
  cards: readonly string[];
  notes: readonly string[];
  word: PaperWord | null;
  answered: readonly string[];
  reservations: readonly string[];
};

/** The closing entry of a person without a phone, as typed. */
export type PaperWord = { entry: string; kind: string; text: string; set_aside: boolean };

export type FacilitatorRecord =
  | Recall
  | Knock
  | ClockJump
  | Wish
  | Facilitator
  | Invitation
  | Paper;
