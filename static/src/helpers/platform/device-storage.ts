/** The storage of the browser. A private window or a full disk must not break a meeting. */
export interface DeviceStorage {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  remove(key: string): void;
  keys(prefix: string): string[];
}

/** How long anything of a meeting stays in a phone's storage, in milliseconds. */
export const MAX_AGE = 24 * 3_600_000;

/** Values as JSON in `store`, or in memory alone if the browser refuses to store them. */
export function deviceStorage(store: Storage | undefined = browserStore()): DeviceStorage {
  const memory = new Map<string, string>();
  return {
    get: (key) => parse(memory.get(key) ?? store?.getItem(key) ?? null),
    set(key, value) {
      const json = JSON.stringify(value);
      if (!write(store, key, json)) memory.set(key, json);
    },
    remove(key) {
      memory.delete(key);
      store?.removeItem(key);
    },
    keys: (prefix) => allKeys(store, memory).filter((key) => key.startsWith(prefix)),
  };
}

function write(store: Storage | undefined, key: string, json: string): boolean {
  try {
    store?.setItem(key, json);
    return store !== undefined;
  } catch {
    return false;
  }
}

function allKeys(store: Storage | undefined, memory: Map<string, string>): string[] {
  const stored = Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? "");
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
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
