/** What a browser keeps for us; private windows and full disks must not break a meeting. */
export interface DeviceStorage {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  remove(key: string): void;
  keys(prefix: string): string[];
}

/** As long as anything of a meeting stays on a phone, in milliseconds. */
export const LONGEST = 24 * 3_600_000;

/** Values as JSON in `store`, or only in memory where the browser refuses to keep anything. */
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
  const kept = Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? "");
  return [...new Set([...kept, ...memory.keys()])];
}

function parse(json: string | null): unknown {
  if (json === null) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Reading `localStorage` itself throws where the person has refused all site data. */
function browserStore(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
