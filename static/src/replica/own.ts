import type { Records } from "./records.ts";

export type Arguments = Readonly<Record<string, unknown>>;
export type Command = { name: string; args: Arguments };

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
export type RefusedCommand = PendingCommand & { code: string; message: string };

/**
 * Whether what this command makes is there already: it was stored and its answer was lost, so that
 * a refusal of its being said again, at a later step, says nothing about it.
 */
export function isThere(you: Records, { name, args }: Command): boolean {
  if (name === "post_card") return you.has(`mine:${args.card}`);
  if (name === "add_note") return you.has(`mine:${args.note}`);
  const entry = name === "post_word" ? you.get("entry") : undefined;
  return entry?.type === "entry" && entry.entry === args.entry && entry.text === args.text;
}
