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

/** The arguments of a command; if its name may be one of several, arguments that fit each of them. */
type ArgumentsOf<N extends CommandName> = (
  N extends CommandName
    ? (args: CommandArguments[N]) => void
    : never
) extends (args: infer A) => void
  ? A
  : never;

/** The parameters after the name. A command without required arguments needs none. */
export type GivenArguments<N extends CommandName> =
  Record<never, never> extends ArgumentsOf<N> ? [args?: ArgumentsOf<N>] : [args: ArgumentsOf<N>];

/** A function that sends a command, given its name and its arguments. */
export type Ask<Answer> = <N extends CommandName>(name: N, ...given: GivenArguments<N>) => Answer;

/** For some commands, a function of the arguments of each. */
export type ByCommand<Result> = {
  readonly [N in CommandName]?: (args: CommandArguments[N]) => Result;
};

/** Applies the function of this command; `undefined` for a command without one. */
export function matched<Result, N extends CommandName>(
  cases: ByCommand<Result>,
  { name, args }: Command<N>,
): Result | undefined {
  return cases[name]?.(args);
}

/** A command of a name and its arguments. TypeScript can check the pair here alone. */
export function command<N extends CommandName>(name: N, ...given: GivenArguments<N>): Command;
export function command(name: CommandName, args: CommandArguments[CommandName] = {}) {
  return { name, args };
}

/** The same for a command that `post_for` carries. */
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
