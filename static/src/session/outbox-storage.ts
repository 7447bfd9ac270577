import { type DeviceStorage, MAX_AGE } from "../helpers/platform/device-storage.ts";
import { newId } from "../helpers/platform/ids.ts";
import type { Command } from "../replica/command.ts";
import type { PendingCommand, RefusedCommand } from "../replica/pending-command.ts";

type StoredCommand = PendingCommand | RefusedCommand;

/**
 * Commands in the browser's storage, one entry each: tabs of one seat share the storage, and a tab
 * that writes its own entry can never overwrite another tab's.
 */
export class OutboxStorage {
  #count = 0;
  readonly #prefix: string;

  constructor(
    readonly storage: DeviceStorage | undefined,
    code: string,
    readonly clock: () => number,
  ) {
    this.#prefix = `board:${code}:outbox:`;
  }

  /** Gives a command its key; keys sort in the order in which they were given. */
  name(command: Command): PendingCommand {
    const at = this.clock();
    const place = `${String(at).padStart(14, "0")}-${String(this.#count++).padStart(6, "0")}`;
    return { ...command, at, key: `${this.#prefix}${place}-${newId().slice(0, 6)}` };
  }

  /** Stores a command; returns whether there is a storage, so that it survives a reload. */
  save(command: StoredCommand): boolean {
    this.storage?.set(command.key, command);
    return this.storage !== undefined;
  }

  has(key: string): boolean {
    return this.storage?.get(key) !== undefined;
  }

  remove(key: string): void {
    this.storage?.remove(key);
  }

  clear(): void {
    for (const key of this.#keys()) this.remove(key);
  }

  /** The commands that an earlier page of this seat left, oldest first; removes those too old. */
  load(): { waiting: PendingCommand[]; refused: RefusedCommand[] } {
    const fresh: StoredCommand[] = [];
    for (const key of this.#keys().sort()) {
      const stored = this.storage?.get(key) as StoredCommand | undefined;
      if (stored && this.clock() - stored.at < MAX_AGE) fresh.push({ ...stored, key });
      else this.remove(key);
    }
    return {
      waiting: fresh.filter((entry) => !isRefused(entry)),
      refused: fresh.filter(isRefused),
    };
  }

  #keys(): string[] {
    return this.storage?.keys(this.#prefix) ?? [];
  }
}

function isRefused(entry: StoredCommand): entry is RefusedCommand {
  return "code" in entry;
}
