import { type DeviceStorage, MAX_AGE } from "../helpers/platform/device-storage.ts";

type StoredDraft = { at: number; value: unknown };

/** Words that are being written. They are stored on this device alone, through reload and sleep. */
export class Drafts {
  readonly #prefix: string;
  /** The drafts that this tab wrote. */
  readonly #here = new Map<string, unknown>();

  constructor(
    readonly storage: DeviceStorage,
    code: string,
  ) {
    this.#prefix = `board:${code}:draft:`;
  }

  /** The draft under `name`, if one was left in the last day. */
  get<T>(name: string): T | undefined {
    const stored = this.storage.get(this.#prefix + name) as StoredDraft | undefined;
    if (!stored) return undefined;
    if (Date.now() - stored.at < MAX_AGE) return stored.value as T;
    this.drop(name);
    return undefined;
  }

  /** Every draft of the last day, by name. */
  all(): ReadonlyMap<string, unknown> {
    const names = this.storage.keys(this.#prefix).map((key) => key.slice(this.#prefix.length));
    return new Map(names.map((name) => [name, this.get(name)]));
  }

  /** Every draft of the last day, and those of this tab that another tab has removed from storage. */
  left(): ReadonlyMap<string, unknown> {
    return new Map([...this.#here, ...this.all()]);
  }

  set(name: string, value: unknown): void {
    this.#here.set(name, value);
    this.storage.set(this.#prefix + name, { at: Date.now(), value });
  }

  drop(name: string): void {
    this.#here.delete(name);
    this.storage.remove(this.#prefix + name);
  }
}
