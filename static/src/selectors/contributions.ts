import { bare } from "../helpers/platform/ids.ts";
import { ownRecordOf, type PendingCommand, type RefusedCommand } from "../replica/own.ts";
import type { OwnCard, OwnNote, Records } from "../replica/records.ts";
import { allOf } from "./records.ts";

export type State = "waiting" | "saved" | "set_aside" | "rephrased" | "refused";

/** One thing a person wrote, with where it stands. */
export type Contribution<T> = {
  id: string;
  words: T;
  state: State;
  /** Of a refused one: why, and the name under which it is put away. */
  reason?: string;
  key?: string;
};

const BLANK = { type: "mine", kind: "situation", nature: null, title: "", text: "" };

/** This seat's cards among its `own` records: stored, waiting for an answer, or refused with their words. */
export function ownCards(
  own: Records,
  waiting: readonly PendingCommand[],
  refused: readonly RefusedCommand[],
): Contribution<OwnCard>[] {
  return contributions<OwnCard>("card", own, waiting, refused);
}

/** This seat's notes, in the same way. */
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
  const kept = refused.filter(({ args }) => what in args);
  return [...written, ...kept.map((command) => refusal<T>(what, own, command))];
}

/** The words that were refused: those of the command, over what is stored of the rest. */
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
