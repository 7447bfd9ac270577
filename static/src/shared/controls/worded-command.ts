/** The arguments in which people's words stand, in all commands of facilitators. */
const WORDED = ["title", "text", "words", "wording", "frame", "rules", "prompt"] as const;

/** The words that a command carries, one under the other; empty if it carries none. */
export function wordsOf(args: unknown): string {
  const given = (args ?? {}) as Readonly<Record<string, unknown>>;
  const inner = given.command as { arguments?: Readonly<Record<string, unknown>> } | undefined;
  const fields = { ...given, ...inner?.arguments };
  return WORDED.flatMap((name) => fields[name] ?? [])
    .filter((value) => typeof value === "string")
    .join("\n");
}
