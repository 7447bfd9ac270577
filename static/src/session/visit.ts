import { LONGEST, type Shelf } from "../helpers/platform/device-storage.ts";

/** Everything that is kept of a meeting stands under its code: `board:K7M2QX:…`. */
const OF_A_MEETING = /^board:(\w{6}):/;

const entered = (code: string) => `board:${code}:entered`;

/** Whether this phone has already read the notice of this meeting and come in. */
export function hasEntered(shelf: Shelf, code: string): boolean {
  return shelf.get(entered(code)) !== undefined;
}

export function rememberEntered(shelf: Shelf, code: string): void {
  shelf.set(entered(code), { at: Date.now() });
}

/** The codes of the meetings that this phone came in to. */
export function visited(shelf: Shelf): string[] {
  return codes(shelf).filter((code) => hasEntered(shelf, code));
}

/** Nothing of a meeting that is over, or that cannot be entered any more, stays on the phone. */
export function forgetMeeting(shelf: Shelf, code: string): void {
  for (const kept of shelf.keys(`board:${code}:`)) shelf.remove(kept);
}

/** Nothing of any meeting stays for longer than a day, whichever page is opened next. */
export function forgetOld(shelf: Shelf, now: number = Date.now()): void {
  for (const key of shelf.keys("board:").filter((key) => OF_A_MEETING.test(key))) {
    const { at } = (shelf.get(key) ?? {}) as { at?: number };
    if (at === undefined || now - at >= LONGEST) shelf.remove(key);
  }
}

function codes(shelf: Shelf): string[] {
  const found = shelf.keys("board:").map((key) => OF_A_MEETING.exec(key)?.[1] ?? "");
  return [...new Set(found)].filter(Boolean);
}
