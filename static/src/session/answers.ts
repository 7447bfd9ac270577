import type { Arguments } from "../replica/own.ts";

/** What the server said to a command; always one of the two (protocol, "Socket.IO"). */
export type Answer = Accepted | { rejected: string; message: string };

/** The version of the board that holds the command, and whether the command changed anything. */
export type Accepted = { ok: number; changed?: boolean };

/** One try at a command: its answer, or `"silence"` when none came before the deadline. */
export type Send = (name: string, args: Arguments) => Promise<Answer | "silence">;

/** A fault that time cures: the command stays and is sent again. */
const PASSING = new Set(["unavailable", "slow_down"]);

/** A signal means "now"; said again minutes later it would mean something else. */
const SIGNALS = new Set(["recall_frame"]);

/** What a person said, in words or by an answer: when it is refused they are told, and why. */
const CONTRIBUTIONS = new Set([
  "post_card",
  "edit_card",
  "add_note",
  "edit_note",
  "post_word",
  "write_synthesis",
  "resonate",
  "grade",
]);

/** Commands that say the whole of something: a later one makes a waiting earlier one needless. */
const REPLACING: Record<string, (args: Arguments) => string> = {
  resonate: () => "resonate",
  grade: (args) => `grade ${args.item}`,
  write_synthesis: (args) => `write_synthesis ${args.field}`,
};

export function isSignal(name: string): boolean {
  return SIGNALS.has(name);
}

export function isContribution(name: string): boolean {
  return CONTRIBUTIONS.has(name);
}

export function replaces(name: string, args: Arguments): string | undefined {
  return REPLACING[name]?.(args);
}

export function isFinal(name: string, answer: Answer | "silence"): answer is Answer {
  if (answer === "silence") return false;
  return "ok" in answer || isSignal(name) || !PASSING.has(answer.rejected);
}
