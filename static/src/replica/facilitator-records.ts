// Made by `make protocol` from the server's types. Change those, then run it again.

import type { ClosingKind, Trade } from "./vocabulary.ts";

/** Somebody asked, in silence, for a reminder of the frame. */
export type Recall = { type: "frame"; recalled_at: number };

/** Whoever wrote this item wishes it to be taken up in another setting; the facilitator's. */
export type Wish = { type: "wish"; item: string; frame: string };

/**
 * Someone who leads, as those who lead see each other; `trade` is what they say of themselves.
 *
 * `invitation` is the bare id of the link they came by, null for the meeting's own.
 */
export type Facilitator = {
  type: "facilitator";
  connected: boolean;
  trade: Trade | null;
  invitation: string | null;
};

/** A link of its own for another facilitator, which can be taken back. */
export type Invitation = { type: "invitation"; used: boolean };

/**
 * Someone without a phone, and what they may reword or take back; made of a seat, never stored.
 *
 * `number` tells them apart, 0 is the pile of everyone's cards; `cards` and `notes` are bare ids.
 * `answered` are the items of the open round for which an answer was given, never which.
 */
export type Paper = {
  type: "paper";
  number: number;
  cards: readonly string[];
  notes: readonly string[];
  word: PaperWord | null;
  answered: readonly string[];
};

/** Their closing word as it was typed. */
export type PaperWord = { entry: string; kind: ClosingKind; text: string; set_aside: boolean };

export type FacilitatorRecord = Recall | Wish | Facilitator | Invitation | Paper;
