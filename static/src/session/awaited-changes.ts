import type { PendingCommand } from "../replica/pending-command.ts";
import type { Accepted } from "./answers.ts";

/** Commands that the server has stored and whose changes this screen has not received. */
export class AwaitedChanges {
  #commands: readonly PendingCommand[] = [];
  /** This screen has received everything up to this version of the board. */
  #receivedVersion = 0;

  get commands(): readonly PendingCommand[] {
    return this.#commands;
  }

  /** Adds a stored command. For one that changed nothing, nothing will be received. */
  add(command: PendingCommand, { ok, changed = true }: Accepted): void {
    if (changed && ok > this.#receivedVersion)
      this.#commands = [...this.#commands, { ...command, stored: ok }];
  }

  /** This screen has received everything up to this version. */
  received(version: number): void {
    this.#receivedVersion = Math.max(this.#receivedVersion, version);
    this.#commands = this.#commands.filter(({ stored = 0 }) => stored > this.#receivedVersion);
  }

  /** This screen has received the whole board; `restarted`: its versions may come again. */
  clear(restarted: boolean): void {
    this.#commands = [];
    if (restarted) this.#receivedVersion = 0;
  }
}
