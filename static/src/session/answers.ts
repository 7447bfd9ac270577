import { type ByCommand, type Command, matched } from "../replica/command.ts";
import type { CommandArguments, CommandName } from "../replica/commands.ts";
import type { RejectionCode } from "../replica/vocabulary.ts";
import { hasWords } from "../selectors/choice.ts";

/** The server's answer to a command (docs/protocol.md, “Socket.IO”). */
export type Answer = Accepted | { rejected: RejectionCode; message: string };

/** The version of the board that holds the command, its mark, and whether the command changed anything. */
export type Accepted = { ok: number; mark?: string; changed?: boolean };

/** One try at a command: its answer, or `"silence"` when none came before the deadline. */
export type Send = (command: Command) => Promise<Answer | "silence">;

/** Temporary faults: the command stays in the outbox and is sent again. */
const PASSING = new Set<RejectionCode>(["unavailable", "slow_down"]);

/** Signals mean “now”: they are not sent again later. */
const SIGNALS = new Set<CommandName>(["recall_frame"]);

/** A person's words and answers: if one is refused, the person is told why. */
const CONTRIBUTIONS = new Set<CommandName>([
  "post_card",
  "edit_card",
  "add_note",
  "edit_note",
  "post_word",
  "write_synthesis",
  "resonate",
  "grade",
]);

/** Commands that state a whole value: a later one replaces a waiting one with the same key. */
const REPLACING: ByCommand<string | undefined> = {
  resonate: () => "resonate",
  grade: (args) => (statesWords(args) ? `grade ${args.item}` : undefined),
  write_synthesis: (args) => `write_synthesis ${args.field}`,
};

/** A concern or an objection without `words` leaves those of an earlier command as they are [C10]. */
function statesWords({ grade, words }: CommandArguments["grade"]): boolean {
  return words !== undefined || !hasWords(grade);
}

export function isSignal(name: CommandName): boolean {
  return SIGNALS.has(name);
}

export function isContribution(name: CommandName): boolean {
  return CONTRIBUTIONS.has(name);
}

export function replaces(command: Command): string | undefined {
  return matched(REPLACING, command);
}

export function isFinal(name: CommandName, answer: Answer | "silence"): answer is Answer {
  if (answer === "silence") return false;
  return "ok" in answer || isSignal(name) || !PASSING.has(answer.rejected);
}
