/** How long an answer may take, in milliseconds. */
const DEADLINE = 10_000;

/** The server's answer, read whole; `undefined` if the network fails or the deadline passes. */
export async function request(path: string, how: RequestInit = {}): Promise<Response | undefined> {
  const controller = new AbortController();
  const timeout = setTimeout(() => controller.abort(), DEADLINE);
  try {
    const answer = await fetch(path, { ...how, signal: controller.signal });
    await answer.clone().arrayBuffer();
    return answer;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timeout);
  }
}
