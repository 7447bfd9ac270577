import type { Command } from "./command.ts";
import type { Records } from "./records.ts";
import type { RejectionCode } from "./vocabulary.ts";

/** A command whose change the server has not told yet. */
export type PendingCommand = Command & {
  /** Where it stands in the order of sending; also its name in storage. */
  key: string;
  /** When it was given, on this device's clock, in milliseconds. */
  at: number;
  /** It may have been sent before and stored, and its answer lost. */
  unheard?: boolean;
  /** The version of the board that holds it, once the server has answered. */
  stored?: number;
};

/** A contribution that was refused; its words stay until the person puts them away. */
export type RefusedCommand = PendingCommand & { code: RejectionCode; message: string };

/** The id of the seat's own card, note or word that this command makes, rewords or takes back. */
export function ownRecordOf({ args }: Command): string | undefined {
  if ("card" in args) return `mine:${args.card}`;
  if ("note" in args) return `mine:${args.note}`;
  return "entry" in args ? "entry" : undefined;
}

/**
 * Whether what this command makes is there already: it was stored and its answer was lost, so that
 * a refusal of its being said again, at a later step, says nothing about it.
 */
export function isThere(you: Records, { name, args }: Command): boolean {
  if (name === "post_card") return you.has(`mine:${args.card}`);
  if (name === "add_note") return you.has(`mine:${args.note}`);
  if (name !== "post_word") return false;
  const entry = you.get("entry");
  return entry?.type === "entry" && entry.entry === args.entry && entry.text === args.text;
}
