import type { Shelf } from "../helpers/platform/device-storage.ts";
import { seatAt } from "./enter.ts";
import { forgetMeeting } from "./visit.ts";

const WORDS = ["outbox", "draft"];
const mark = (code: string) => `board:${code}:moved`;

/** The code has changed: what waits under the old one goes on once the new one was entered. */
export function noteMoved(shelf: Shelf, code: string): void {
  shelf.set(mark(code), { at: Date.now() });
}

/**
 * Brings along what waited under earlier codes of the meeting that was just entered. The server
 * says which those are: words of another meeting must never come up in this one.
 */
export async function bringAlong(shelf: Shelf, code: string): Promise<void> {
  const marks = shelf.keys("board:").filter((key) => key.endsWith(":moved"));
  const earlier = marks.map((key) => key.split(":")[1] ?? "").filter((old) => old !== code);
  const home = earlier.length ? await seatAt(code) : "none";
  for (const old of home === "none" || home === "unreachable" ? [] : earlier) {
    if ((await seatAt(old)) === home) bring(shelf, old, code);
  }
}

/** What would cover words begun under the new code stays under the old one. */
function bring(shelf: Shelf, old: string, code: string): void {
  const waiting = () => WORDS.flatMap((kind) => shelf.keys(`board:${old}:${kind}:`));
  for (const key of waiting()) {
    const under = key.replace(old, code);
    if (shelf.get(under) !== undefined) continue;
    shelf.set(under, shelf.get(key));
    shelf.remove(key);
  }
  if (waiting().length === 0) forgetMeeting(shelf, old);
}
