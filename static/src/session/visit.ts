import type { Shelf } from "../helpers/storage.ts";

const key = (code: string) => `board:${code}:entered`;

/** Whether this phone has already read the notice of this meeting and come in. */
export function hasEntered(shelf: Shelf, code: string): boolean {
  return shelf.get(key(code)) === true;
}

export function rememberEntered(shelf: Shelf, code: string): void {
  shelf.set(key(code), true);
}

/** Nothing of a meeting that is over, or that cannot be entered any more, stays on the phone. */
export function forgetMeeting(shelf: Shelf, code: string): void {
  for (const kept of shelf.keys(`board:${code}:`)) shelf.remove(kept);
}
