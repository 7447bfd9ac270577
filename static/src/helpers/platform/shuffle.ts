/** The items in an order that depends on `seed`: each phone has its own order and keeps it. */
export function shuffled<T>(items: readonly T[], key: (item: T) => string, seed: string): T[] {
  const ranked = items.map((item) => ({ item, rank: hash(`${seed} ${key(item)}`) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

/** FNV-1a with a final mix: good enough for an order, not for a secret. */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (const letter of words) {
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
