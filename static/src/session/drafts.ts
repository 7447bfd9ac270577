import { type DeviceStorage, MAX_AGE, tabStorage } from "../helpers/platform/device-storage.ts";
import { newId } from "../helpers/platform/ids.ts";

type StoredDraft = { at: number; value: unknown };

const TAB = "board:tab";

/**
 * Words that are being written. They stay on this device, through reload, sleep and a closed tab.
 *
 * Each tab has drafts of its own: it keeps them in the storage that ends with it, and a copy under its
 * own key in the storage that all tabs share. A tab that has no draft of a name takes over the latest
 * one that another tab had left when this one began; one that is still open keeps its words all the same.
 */
export class Drafts {
  readonly #prefix: string;
  readonly #tabId: string;
  /** The keys of all drafts when this tab began. */
  #older: readonly string[] | undefined;
  /** The key and age of a draft of another tab that this one shows. */
  readonly #takenOver = new Map<string, { key: string; at: number }>();

  constructor(
    readonly storage: DeviceStorage,
    code: string,
    readonly tab: DeviceStorage = tabStorage(),
  ) {
    this.#prefix = `board:${code}:draft:`;
    this.#tabId = String(tab.get(TAB) ?? newId().slice(0, 8));
    tab.set(TAB, this.#tabId);
    // A tab that is closed leaves its words to the next one.
    globalThis.addEventListener?.("pagehide", () => this.#leaveCopies());
  }

  /** The draft under `name`: this tab's, or else the latest one of another; none older than a day. */
  get<T>(name: string): T | undefined {
    const own = fresh(this.tab.get(this.#key(name)));
    if (own) return own.value as T;
    const latest = this.#keysOf(name)
      .map((key) => ({ key, stored: fresh(this.storage.get(key)) }))
      .sort((one, other) => (other.stored?.at ?? 0) - (one.stored?.at ?? 0))[0];
    if (!latest?.stored) return undefined;
    this.#takenOver.set(name, { key: latest.key, at: latest.stored.at });
    return latest.stored.value as T;
  }

  /** Every draft of the last day, by name. */
  all(): ReadonlyMap<string, unknown> {
    const names = new Set([...this.#ownKeys(), ...this.#olderKeys()].map((key) => this.#name(key)));
    const drafts = [...names].map((name) => [name, this.get(name)] as const);
    return new Map(drafts.filter(([, value]) => value !== undefined));
  }

  /** Every draft of the last day with its name, of this tab and of all others. */
  left(): [string, unknown][] {
    const own = this.#ownKeys().map((key) => [key, this.tab.get(key)] as const);
    const shared = this.#sharedKeys().map((key) => [key, this.storage.get(key)] as const);
    return [...new Map([...shared, ...own])].flatMap(([key, stored]) => {
      const draft = fresh(stored);
      return draft ? [[this.#name(key), draft.value] as [string, unknown]] : [];
    });
  }

  set(name: string, value: unknown): void {
    this.#removeTakenOver(name);
    const stored = { at: Date.now(), value };
    this.tab.set(this.#key(name), stored);
    this.storage.set(this.#key(name), stored);
  }

  drop(name: string): void {
    this.#removeTakenOver(name);
    this.tab.remove(this.#key(name));
    this.storage.remove(this.#key(name));
  }

  /** Drops the draft and all that earlier tabs left under its name. A tab that is open keeps its words. */
  dropAll(name: string): void {
    this.drop(name);
    for (const key of this.#sharedKeys()) if (this.#name(key) === name) this.storage.remove(key);
  }

  /** Drops what was sent; more that was typed since stays. Returns whether it was dropped. */
  dropSent(name: string, sent: unknown): boolean {
    const isStill = this.isStill(name, sent);
    if (isStill) this.drop(name);
    return isStill;
  }

  /** Whether nothing was typed since the draft had this value. */
  isStill(name: string, value: unknown): boolean {
    return JSON.stringify(this.get(name)) === JSON.stringify(value);
  }

  /** Another tab may have taken over what was here, and have sent something else since. */
  #leaveCopies(): void {
    for (const key of this.#ownKeys()) this.storage.set(key, this.tab.get(key));
  }

  /** Removes the draft that this tab has taken over, unless its own tab has changed it since. */
  #removeTakenOver(name: string): void {
    const { key, at } = this.#takenOver.get(name) ?? {};
    this.#takenOver.delete(name);
    if (key && (this.storage.get(key) as StoredDraft | undefined)?.at === at)
      this.storage.remove(key);
  }

  #key(name: string): string {
    return `${this.#prefix}${name}@${this.#tabId}`;
  }

  #name(key: string): string {
    return key.slice(this.#prefix.length).replace(/@[\w-]*$/, "");
  }

  #keysOf(name: string): string[] {
    return this.#olderKeys().filter((key) => this.#name(key) === name);
  }

  #olderKeys(): readonly string[] {
    this.#older ??= this.#sharedKeys();
    return this.#older;
  }

  #ownKeys(): string[] {
    return this.tab.keys(this.#prefix);
  }

  #sharedKeys(): string[] {
    return this.storage.keys(this.#prefix);
  }
}

/** The stored draft unless it is a day old. */
function fresh(stored: unknown): StoredDraft | undefined {
  const draft = stored as StoredDraft | undefined;
  return draft && Date.now() - draft.at < MAX_AGE ? draft : undefined;
}
