import type { Shelf } from "../helpers/storage.ts";

/** As long as anything of a meeting stays on a phone, in milliseconds. */
const LONGEST = 24 * 3_600_000;

type Stored = { at: number; value: unknown };

/** Words being written, kept through reload and sleep on this device alone. */
export class Drafts {
  constructor(
    readonly shelf: Shelf,
    readonly code: string,
  ) {}

  /** The draft under `name`, if one was left in the last day. */
  get<T>(name: string): T | undefined {
    const stored = this.shelf.get(this.#key(name)) as Stored | undefined;
    if (!stored) return undefined;
    if (Date.now() - stored.at < LONGEST) return stored.value as T;
    this.drop(name);
    return undefined;
  }

  set(name: string, value: unknown): void {
    this.shelf.set(this.#key(name), { at: Date.now(), value });
  }

  drop(name: string): void {
    this.shelf.remove(this.#key(name));
  }

  #key(name: string): string {
    return `board:${this.code}:draft:${name}`;
  }
}
