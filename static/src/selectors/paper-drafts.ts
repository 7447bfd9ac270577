/** What the names of the drafts begin with that are written for this person. */
export function paperPrefix(person: string): string {
  return `paper-${person}:`;
}

/** The drafts for this person, by their names without the prefix. */
export function paperDrafts(
  all: ReadonlyMap<string, unknown>,
  person: string,
): ReadonlyMap<string, unknown> {
  const prefix = paperPrefix(person);
  const own = [...all].filter(([name, value]) => name.startsWith(prefix) && value !== null);
  return new Map(own.map(([name, value]) => [name.slice(prefix.length), value]));
}
