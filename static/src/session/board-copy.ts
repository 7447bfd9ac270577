import type { DeviceStorage } from "../helpers/platform/device-storage.ts";
import type { GivenArguments } from "../replica/command.ts";
import type { CommandName } from "../replica/commands.ts";
import { isThere, type PendingCommand, type RefusedCommand } from "../replica/own.ts";
import type { Records } from "../replica/records.ts";
import type { Delta, Welcome, You } from "../replica/replica.ts";
import type { Accepted, Answer, Send } from "./answers.ts";
import { Mirror, type MirrorOptions } from "./mirror.ts";
import { Outbox } from "./outbox.ts";
import { Prediction, predictedIds } from "./predict/predict.ts";
import { Untold } from "./untold.ts";

export type BoardCopyOptions = MirrorOptions & {
  /** Where commands survive a reload; none for screens whose commands must not come back later. */
  storage?: DeviceStorage | undefined;
  code: string;
  /** A command of this screen is stored. */
  onStored: (command: PendingCommand) => void;
};

/**
 * This screen's copy of the board: what the server told, and over it what was asked for here and
 * is not told yet.
 */
export class BoardCopy {
  readonly #mirror: Mirror;
  readonly #outbox: Outbox;
  readonly #untold = new Untold();
  readonly #board = new Prediction("board");
  readonly #own = new Prediction("own");
  readonly #stored = new Prediction("own");
  /** The ids of the board's records that are predicted now. */
  #predicted: readonly string[] = [];

  constructor(readonly options: BoardCopyOptions) {
    const { storage, code } = options;
    this.#mirror = new Mirror({ ...options, onChange: (changed) => this.#changed(changed) });
    this.#outbox = new Outbox({
      storage,
      code,
      onChange: () => this.#changed(),
      onStored: (command, accepted) => this.#accepted(command, accepted),
      isThere: (command) => isThere(this.you, command),
    });
  }

  /** The board as it will be once everything pending is told. */
  get records(): Records {
    const { records, version } = this.#mirror.replica;
    const missing = this.pending.filter(({ stored = Infinity }) => stored > version);
    return this.#board.over(records, missing);
  }

  /** This seat's own records: all that is stored, told or not. */
  get you(): Records {
    return this.#stored.over(this.#mirror.replica.you, this.#untold.commands);
  }

  /** This seat's own records as they will be once everything pending is stored. */
  get own(): Records {
    return this.#own.over(this.#mirror.replica.you, this.pending);
  }

  get version(): number {
    return this.#mirror.replica.version;
  }

  /** What was asked for here and is not told yet, in order. */
  get pending(): readonly PendingCommand[] {
    return [...this.#untold.commands, ...this.#outbox.pending];
  }

  /** What the server has not answered yet. */
  get waiting(): readonly PendingCommand[] {
    return this.#outbox.pending;
  }

  get refused(): readonly RefusedCommand[] {
    return this.#outbox.refused;
  }

  /** The server's clock, in milliseconds. */
  now(): number {
    return this.#mirror.now();
  }

  /** The server said what its clock shows and which version it has told: what was missed is asked for. */
  compare(now: number, version: number): void {
    this.#mirror.setClock(now);
    if (version > this.version) void this.#mirror.resume();
  }

  takeWelcome(welcome: Welcome): void {
    this.#untold.clear();
    this.#mirror.welcome(welcome);
  }

  takeDelta(delta: Delta): void {
    this.#mirror.delta(delta);
  }

  takeYou(you: You): void {
    if (you.version !== undefined) this.#untold.told(you.version);
    this.#mirror.you(you);
  }

  command<N extends CommandName>(name: N, ...given: GivenArguments<N>): Promise<Answer> {
    return this.#outbox.add(name, ...given);
  }

  /** Takes in the commands that an earlier page of this seat left. */
  load(): void {
    this.#outbox.load();
  }

  /** The line is open: what waits goes out. */
  open(send: Send): void {
    this.#outbox.open(send);
  }

  close(): void {
    this.#outbox.close();
  }

  /** Puts a refused contribution away. */
  dismiss(key: string): void {
    this.#outbox.dismiss(key);
  }

  /** Forgets every command, here and in storage. */
  forget(): void {
    this.#outbox.clear();
  }

  #accepted(command: PendingCommand, accepted: Accepted): void {
    this.#untold.add(command, accepted);
    this.options.onStored(command);
  }

  /** A record may be another because a prediction of it began or ended. */
  #changed(told?: readonly string[]): void {
    const before = this.#predicted;
    this.#predicted = predictedIds(this.#mirror.replica.records, this.records);
    this.options.onChange(told && [...new Set([...told, ...before, ...this.#predicted])]);
  }
}
