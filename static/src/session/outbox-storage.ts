import { LONGEST, type Shelf } from "../helpers/platform/device-storage.ts";
import { newId } from "../helpers/platform/ids.ts";
import type { Command, PendingCommand, RefusedCommand } from "../replica/own.ts";

type Stored = PendingCommand | RefusedCommand;

/**
 * Commands on the browser's shelf, one entry each: tabs of one seat share the shelf, and a tab
 * that writes its own entry can never overwrite another tab's.
 */
export class OutboxShelf {
  #count = 0;
  readonly #prefix: string;

  constructor(
    readonly shelf: Shelf | undefined,
    code: string,
    readonly clock: () => number,
  ) {
    this.#prefix = `board:${code}:outbox:`;
  }

  /** Gives a command its place in the order; keys sort as they were given. */
  name(command: Command): PendingCommand {
    const at = this.clock();
    const place = `${String(at).padStart(14, "0")}-${String(this.#count++).padStart(6, "0")}`;
    return { ...command, at, key: `${this.#prefix}${place}-${newId().slice(0, 6)}` };
  }

  /** Whether it is kept, and so would survive a reload. */
  save(command: Stored): boolean {
    this.shelf?.set(command.key, command);
    return this.shelf !== undefined;
  }

  has(key: string): boolean {
    return this.shelf?.get(key) !== undefined;
  }

  remove(key: string): void {
    this.shelf?.remove(key);
  }

  clear(): void {
    for (const key of this.#keys()) this.remove(key);
  }

  /** What an earlier page of this seat left, oldest first; what is too old is removed. */
  load(): { waiting: PendingCommand[]; refused: RefusedCommand[] } {
    const fresh: Stored[] = [];
    for (const key of this.#keys().sort()) {
      const stored = this.shelf?.get(key) as Stored | undefined;
      if (stored && this.clock() - stored.at < LONGEST) fresh.push({ ...stored, key });
      else this.remove(key);
    }
    return {
      waiting: fresh.filter((entry) => !isRefused(entry)),
      refused: fresh.filter(isRefused),
    };
  }

  #keys(): string[] {
    return this.shelf?.keys(this.#prefix) ?? [];
  }
}

function isRefused(entry: Stored): entry is RefusedCommand {
  return "code" in entry;
}
