import type { WordKind } from "./records.ts";

/** The records that those who lead alone are told, as docs/protocol.md has them. */

export type Trade = "professional" | "peer";
/** To those who lead alone: each other, and the links they gave. */
export type Facilitator = {
  type: "facilitator";
  connected: boolean;
  trade: Trade | null;
  invitation: string | null;
};
export type Invitation = { type: "invitation"; used: boolean };
/** To the facilitator alone: whoever wrote the item wishes it to be taken up elsewhere. */
export type Wish = { type: "wish"; item: string; frame: string };
export type Frame = { type: "frame"; recalled_at: number };
export type Offer = { type: "offer"; accepted: boolean };
export type Device = { type: "device"; connected: boolean };
/**
 * Someone without a phone (0: the pile), and what is theirs; cards and notes are bare ids, those
 * answered are the items of the open round for which an answer was given, never which.
 */
export type Paper = {
  type: "paper";
  number: number;
  cards: string[];
  notes: string[];
  word: { entry: string; kind: WordKind; text: string; set_aside: boolean } | null;
  answered: string[];
};
