const FIRST = 500;
const LONGEST = 10_000;

/**
 * Milliseconds to wait before try number `attempt` (0 is the first). They double up to 10 s; a random
 * 50 to 100 % of them is taken, so that the phones of a room do not all reconnect at once.
 */
export function backoff(attempt: number, chance: number = Math.random()): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** attempt);
  return Math.round(ceiling * (0.5 + chance / 2));
}
