/** The storage of the browser. A private window or a full disk must not break a meeting. */
export interface DeviceStorage {
  /** Whether what was written outlives this page: the browser took every value. */
  readonly keeps: boolean;
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  remove(key: string): void;
  keys(prefix: string): string[];
}

const TRIAL = "board:trial";

/** How long anything of a meeting stays in a phone's storage, in milliseconds. */
export const MAX_AGE = 24 * 3_600_000;

/**
 * Values as JSON in `store`, or in memory alone where the browser refuses. It may refuse any method at
 * any time: a webview may give a storage all of whose methods throw.
 */
export function deviceStorage(store: Storage | undefined = browserStore()): DeviceStorage {
  const memory = new Map<string, string>();
  let taken = write(store, TRIAL, "true");
  tried(() => store?.removeItem(TRIAL));
  return {
    get keeps() {
      return taken && memory.size === 0;
    },
    get: (key) => parse(memory.get(key) ?? tried(() => store?.getItem(key)) ?? null),
    set(key, value) {
      const json = JSON.stringify(value);
      taken = write(store, key, json);
      if (taken) memory.delete(key);
      else memory.set(key, json);
    },
    remove(key) {
      memory.delete(key);
      tried(() => store?.removeItem(key));
    },
    keys: (prefix) => allKeys(store, memory).filter((key) => key.startsWith(prefix)),
  };
}

/** The storage of this tab alone: it outlives a reload, and ends with the tab. */
export function tabStorage(): DeviceStorage {
  return deviceStorage(tried(() => globalThis.sessionStorage));
}

/** Whether the value is in `store` now: some refuse without saying so, and some are null. */
function write(store: Storage | undefined, key: string, json: string): boolean {
  const written = tried(() => {
    store?.setItem(key, json);
    return store?.getItem(key);
  });
  return written === json;
}

function allKeys(store: Storage | undefined, memory: Map<string, string>): string[] {
  const count = tried(() => store?.length) ?? 0;
  const stored = Array.from({ length: count }, (_, index) => tried(() => store?.key(index)) ?? "");
  return [...new Set([...stored, ...memory.keys()])];
}

function parse(json: string | null): unknown {
  if (json === null) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Reading `localStorage` throws if the person has blocked all site data. */
function browserStore(): Storage | undefined {
  return tried(() => globalThis.localStorage);
}

/** What the browser answers; `undefined` if it refuses. */
function tried<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
