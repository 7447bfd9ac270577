import type {
  Carried,
  CommandArguments,
  CommandName,
  ParticipantArguments,
  ParticipantCommandName,
} from "./commands.ts";

/** A command of one of these names, with the arguments of its name. */
export type Command<N extends CommandName = CommandName> = {
  [K in N]: { readonly name: K; readonly args: CommandArguments[K] };
}[N];

/** The arguments of a command; where its name is one of several, those that suit each of them. */
type ArgumentsOf<N extends CommandName> = (
  N extends CommandName
    ? (args: CommandArguments[N]) => void
    : never
) extends (args: infer A) => void
  ? A
  : never;

/** What is said after the name; where nothing must be, it may be left out. */
export type GivenArguments<N extends CommandName> =
  Record<never, never> extends ArgumentsOf<N> ? [args?: ArgumentsOf<N>] : [args: ArgumentsOf<N>];

/** Asks for a command, by its name and with its own arguments. */
export type Ask<Answer> = <N extends CommandName>(name: N, ...given: GivenArguments<N>) => Answer;

/** For some commands, what is done with the arguments of each. */
export type ByCommand<Result> = {
  readonly [N in CommandName]?: (args: CommandArguments[N]) => Result;
};

/** Nothing for a command that is not among them. */
export function matched<Result, N extends CommandName>(
  cases: ByCommand<Result>,
  { name, args }: Command<N>,
): Result | undefined {
  return cases[name]?.(args);
}

/** Puts a name and its arguments together, which TypeScript can only follow from outside. */
export function command<N extends CommandName>(name: N, ...given: GivenArguments<N>): Command;
export function command(name: CommandName, args: CommandArguments[CommandName] = {}) {
  return { name, args };
}

/** The same, for a command that `post_for` carries. */
export function carried<N extends ParticipantCommandName>(
  name: N,
  args: ParticipantArguments[N],
): Carried;
export function carried(
  name: ParticipantCommandName,
  args: ParticipantArguments[ParticipantCommandName],
) {
  return { name, arguments: args };
}
