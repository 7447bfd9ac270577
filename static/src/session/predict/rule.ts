import type { Command } from "../../replica/command.ts";
import type { CommandArguments, CommandName } from "../../replica/commands.ts";
import type { AnyRecord } from "../../replica/records.ts";

/** Records that a prediction may change: a copy of what the server told. */
export type DraftRecords = Map<string, AnyRecord>;

/** What commands do to these records until the server tells them anew. */
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
