import type { PendingCommand } from "../replica/own.ts";
import type { Accepted } from "./answers.ts";

/** Commands that the server has stored, and whose changes it has not told this screen yet. */
export class Untold {
  #commands: readonly PendingCommand[] = [];
  /** Up to this version of the board this screen has been told everything. */
  #told = 0;

  get commands(): readonly PendingCommand[] {
    return this.#commands;
  }

  /** A command was stored; one that changed nothing has nothing to be told. */
  add(command: PendingCommand, { ok, changed = true }: Accepted): void {
    if (changed && ok > this.#told)
      this.#commands = [...this.#commands, { ...command, stored: ok }];
  }

  /** Everything up to this version of the board has been told. */
  told(version: number): void {
    this.#told = Math.max(this.#told, version);
    this.#commands = this.#commands.filter(({ stored = 0 }) => stored > this.#told);
  }

  /** The whole board was told anew. */
  clear(): void {
    this.#commands = [];
  }
}
