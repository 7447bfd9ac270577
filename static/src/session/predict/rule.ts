import type { Command } from "../../replica/command.ts";
import type { CommandArguments, CommandName } from "../../replica/commands.ts";
import type { AnyRecord } from "../../replica/records.ts";

/** Records that a prediction may change: a copy of those that the server sent. */
export type DraftRecords = Map<string, AnyRecord>;

/**
 * How each command changes the records before the server sends them. A command without a rule shows
 * once its change is received. A rule may be applied to records that already hold its change.
 */
export type PredictionRules = {
  readonly [N in CommandName]?: (records: DraftRecords, args: CommandArguments[N]) => void;
};

export function apply<N extends CommandName>(
  rules: PredictionRules,
  records: DraftRecords,
  { name, args }: Command<N>,
): void {
  rules[name]?.(records, args);
}
