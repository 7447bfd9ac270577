/** A line on which nothing came for so long is taken for dead, in milliseconds. */
const DEADLINE = 10_000;

/** The answer of this board, read whole; nothing where the network gives none, or none in time. */
export async function asked(path: string, how: RequestInit = {}): Promise<Response | undefined> {
  const giving = new AbortController();
  const late = setTimeout(() => giving.abort(), DEADLINE);
  try {
    const answer = await fetch(path, { ...how, signal: giving.signal });
    await answer.clone().arrayBuffer();
    return answer;
  } catch {
    return undefined;
  } finally {
    clearTimeout(late);
  }
}
