import type { DeviceStorage } from "../helpers/platform/device-storage.ts";
import { seatAt } from "./enter.ts";
import { forgetMeeting } from "./visit.ts";

const WORDS = ["outbox", "draft"];
const mark = (code: string) => `board:${code}:moved`;

/** The code has changed: what waits under the old one goes on once the new one was entered. */
export function noteMoved(storage: DeviceStorage, code: string): void {
  storage.set(mark(code), { at: Date.now() });
}

/**
 * Brings along what waited under earlier codes of the meeting that was just entered. The server
 * says which those are: words of another meeting must never come up in this one.
 */
export async function bringAlong(storage: DeviceStorage, code: string): Promise<void> {
  const marks = storage.keys("board:").filter((key) => key.endsWith(":moved"));
  const earlier = marks.map((key) => key.split(":")[1] ?? "").filter((old) => old !== code);
  const home = earlier.length ? await seatAt(code) : "none";
  for (const old of home === "none" || home === "unreachable" ? [] : earlier) {
    if ((await seatAt(old)) === home) bring(storage, old, code);
  }
}

/** What would cover words begun under the new code stays under the old one. */
function bring(storage: DeviceStorage, old: string, code: string): void {
  const waiting = () => WORDS.flatMap((kind) => storage.keys(`board:${old}:${kind}:`));
  for (const key of waiting()) {
    const under = key.replace(old, code);
    if (storage.get(under) !== undefined) continue;
    storage.set(under, storage.get(key));
    storage.remove(key);
  }
  if (waiting().length === 0) forgetMeeting(storage, old);
}
