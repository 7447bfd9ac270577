import type { DeviceStorage } from "../helpers/platform/device-storage.ts";
import { seatAt } from "./enter.ts";
import { forgetMeeting } from "./visit.ts";

const WORDS = ["outbox", "draft"];
const mark = (code: string) => `board:${code}:moved`;

/** Marks that a meeting's code has changed: what waits under it is moved once the new one is entered. */
export function markCodeChanged(storage: DeviceStorage, code: string): void {
  storage.set(mark(code), { at: Date.now() });
}

/**
 * Moves what waits under earlier codes of the meeting that was just entered to its new code. The
 * server says which codes those are, so that words never pass into another meeting.
 */
export async function adoptEarlierCodes(storage: DeviceStorage, code: string): Promise<void> {
  const marks = storage.keys("board:").filter((key) => key.endsWith(":moved"));
  const earlier = marks.map((key) => key.split(":")[1] ?? "").filter((old) => old !== code);
  const home = earlier.length ? await seatAt(code) : "none";
  for (const old of home === "none" || home === "unreachable" ? [] : earlier) {
    if ((await seatAt(old)) === home) moveWords(storage, old, code);
  }
}

/** Words that would overwrite words written under the new code stay under the old one. */
function moveWords(storage: DeviceStorage, old: string, code: string): void {
  const waiting = () => WORDS.flatMap((kind) => storage.keys(`board:${old}:${kind}:`));
  for (const key of waiting()) {
    const under = key.replace(old, code);
    if (storage.get(under) !== undefined) continue;
    storage.set(under, storage.get(key));
    storage.remove(key);
  }
  if (waiting().length === 0) forgetMeeting(storage, old);
}
