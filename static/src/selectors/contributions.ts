import { bare } from "../helpers/platform/ids.ts";
import {
  ownRecordOf,
  type PendingCommand,
  type RefusedCommand,
} from "../replica/pending-command.ts";
import type { OwnCard, OwnNote, Records } from "../replica/records.ts";
import { allOf } from "./records.ts";

export type State = "waiting" | "saved" | "set_aside" | "rephrased" | "refused";

/** A person's card or note, with its state. */
export type Contribution<T> = {
  id: string;
  words: T;
  state: State;
  /** If it was refused: why, and the key with which it is discarded. */
  reason?: string;
  key?: string;
};

const BLANK = { type: "mine", kind: "", nature: null, title: "", text: "" };

/** This seat's cards among its `own` records: stored, waiting for an answer, or refused. */
export function ownCards(
  own: Records,
  waiting: readonly PendingCommand[],
  refused: readonly RefusedCommand[],
): Contribution<OwnCard>[] {
  return contributions<OwnCard>("card", own, waiting, refused);
}

/** The same for notes. */
export function ownNotes(
  own: Records,
  waiting: readonly PendingCommand[],
  refused: readonly RefusedCommand[],
): Contribution<OwnNote>[] {
  return contributions<OwnNote>("note", own, waiting, refused);
}

function contributions<T extends OwnCard | OwnNote>(
  what: T["what"],
  own: Records,
  waiting: readonly PendingCommand[],
  refused: readonly RefusedCommand[],
): Contribution<T>[] {
  const underWay = new Set(waiting.map(ownRecordOf));
  const written = mine<T>(own, what).map(([id, words]) => ({
    id,
    words,
    state: state(underWay.has(`mine:${id}`), words),
  }));
  const refusals = refused.filter(({ args }) => what in args);
  return [...written, ...refusals.map((command) => refusal<T>(what, own, command))];
}

/** The refused words: the fields of the command, and the stored ones for the rest. */
function refusal<T extends OwnCard | OwnNote>(
  what: T["what"],
  own: Records,
  command: RefusedCommand,
): Contribution<T> {
  const { key, args, message } = command;
  const words = { ...BLANK, what, ...own.get(ownRecordOf(command) ?? ""), ...args };
  return { id: key, key, words: words as unknown as T, state: "refused", reason: message };
}

function mine<T extends OwnCard | OwnNote>(own: Records, what: T["what"]): [string, T][] {
  return allOf(own, "mine")
    .filter((record) => record.what === what)
    .map((record) => [bare(record.id), record as unknown as T]);
}

function state(waiting: boolean, { set_aside, rephrased }: OwnCard | OwnNote): State {
  if (waiting) return "waiting";
  if (!set_aside) return "saved";
  return rephrased ? "rephrased" : "set_aside";
}
