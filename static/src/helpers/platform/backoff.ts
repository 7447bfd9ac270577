const FIRST = 500;
const LONGEST = 10_000;

/**
 * How long to wait before try number `attempt` (0 is the first): doubling up to 10 s, and only
 * 50 to 100 % of it, so that a room of phones does not come back in one instant.
 */
export function backoff(attempt: number, chance: number = Math.random()): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** attempt);
  return Math.round(ceiling * (0.5 + chance / 2));
}
