import { type DeviceStorage, MAX_AGE, tabStorage } from "../helpers/platform/device-storage.ts";

/** Everything that is stored of a meeting has its code in the key: `board:K7M2QX:…`. */
const OF_A_MEETING = /^board:(\w{6}):/;

const entered = (code: string) => `board:${code}:entered`;

/** Whether the person at this phone has already read the notice and entered. */
export function hasEntered(storage: DeviceStorage, code: string): boolean {
  return storage.get(entered(code)) !== undefined;
}

export function rememberEntered(storage: DeviceStorage, code: string): void {
  storage.set(entered(code), { at: Date.now() });
}

/** Marks that the server lost the meeting: what waits stays here, and is sent if the meeting comes back. */
export function markLost(storage: DeviceStorage, code: string): void {
  storage.set(`board:${code}:lost`, { at: Date.now() });
}

export function wasLost(storage: DeviceStorage, code: string): boolean {
  return storage.get(`board:${code}:lost`) !== undefined;
}

/** The codes of the meetings that this phone has entered. */
export function visited(storage: DeviceStorage): string[] {
  return codes(storage).filter((code) => hasEntered(storage, code));
}

/**
 * Removes everything of a meeting from this phone: it is over or can no longer be entered. `inMemory`
 * is what a page still holds of it.
 */
export function forgetMeeting(
  storage: DeviceStorage,
  code: string,
  inMemory?: { forget(): void },
): void {
  inMemory?.forget();
  for (const one of [storage, tabStorage()])
    for (const key of one.keys(`board:${code}:`)) one.remove(key);
}

/** Removes what is older than a day, of any meeting. */
export function forgetOld(storage: DeviceStorage, now: number = Date.now()): void {
  for (const one of [storage, tabStorage()]) {
    for (const key of one.keys("board:").filter((key) => OF_A_MEETING.test(key))) {
      const { at } = (one.get(key) ?? {}) as { at?: number };
      if (at === undefined || now - at >= MAX_AGE) one.remove(key);
    }
  }
}

function codes(storage: DeviceStorage): string[] {
  const found = storage.keys("board:").map((key) => OF_A_MEETING.exec(key)?.[1] ?? "");
  return [...new Set(found)].filter(Boolean);
}
