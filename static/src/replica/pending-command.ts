import type { Command } from "./command.ts";
import type { Records } from "./records.ts";
import type { RejectionCode } from "./vocabulary.ts";

/** A command whose change this screen has not received yet. */
export type PendingCommand = Command & {
  /** Its key in storage. Keys sort in the order of sending. */
  key: string;
  /** When it was given, on this device's clock, in milliseconds. */
  at: number;
  /** It was sent and no answer came: the server may have stored it. */
  maybeStored?: boolean;
  /** The server answered that it can store nothing for now. */
  postponed?: boolean;
  /** Once the server has answered: the version of the board that holds it. */
  stored?: number;
};

/** A contribution that was refused. Its words stay until the person discards them. */
export type RefusedCommand = PendingCommand & { code: RejectionCode; message: string };

/** The id of the seat's own card, note or word that this command makes, changes or withdraws. */
export function ownRecordOf({ args }: Command): string | undefined {
  if ("card" in args) return `mine:${args.card}`;
  if ("note" in args) return `mine:${args.note}`;
  return "entry" in args ? "entry" : undefined;
}

/**
 * Whether the board already holds what this command makes. The command was then stored and its answer
 * lost; it was sent again at a later step, and its refusal there can be ignored.
 */
export function isOnTheBoard(you: Records, { name, args }: Command): boolean {
  if (name === "post_card") return you.has(`mine:${args.card}`);
  if (name === "add_note") return you.has(`mine:${args.note}`);
  if (name !== "post_word") return false;
  const entry = you.get("entry");
  return entry?.type === "entry" && entry.entry === args.entry && entry.text === args.text;
}
