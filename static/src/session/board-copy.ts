import type { DeviceStorage } from "../helpers/platform/device-storage.ts";
import type { GivenArguments } from "../replica/command.ts";
import type { CommandName } from "../replica/commands.ts";
import {
  isOnTheBoard,
  type PendingCommand,
  type RefusedCommand,
} from "../replica/pending-command.ts";
import type { Records } from "../replica/records.ts";
import {
  type Delta,
  EMPTY,
  isAt,
  type Revision,
  type Welcome,
  type You,
} from "../replica/replica.ts";
import type { Accepted, Answer, Send } from "./answers.ts";
import { AwaitedChanges } from "./awaited-changes.ts";
import { Outbox } from "./outbox.ts";
import { Prediction, predictedIds } from "./predict/predict.ts";
import type { PredictionRules } from "./predict/rule.ts";
import { ReplicaSync, type ReplicaSyncOptions, type ResumeRequest } from "./replica-sync.ts";

export type BoardCopyOptions = ReplicaSyncOptions & {
  /** Keeps commands through a reload; without it, they are lost with the page. */
  storage?: DeviceStorage | undefined;
  code: string;
  /** How the commands of this screen change the board's records. */
  predictions?: PredictionRules | undefined;
  /** Called when a command of this screen has been stored. */
  onStored: (command: PendingCommand) => void;
  /** The store lost so many changes; `before` is what this screen held until now. */
  onLost?: (changes: number, before: Held) => void;
};

/** The board's records, and this seat's own as they will be once every pending command is done. */
export type Held = { records: Records; own: Records };

/**
 * This screen's copy of the board: the records that the server sent, and over them the changes that
 * this screen's pending commands will make.
 */
export class BoardCopy {
  readonly #sync: ReplicaSync;
  readonly #outbox: Outbox;
  readonly #awaited = new AwaitedChanges();
  #ownRevision: Required<Revision> = EMPTY;
  readonly #board: Prediction;
  #own = new Prediction({});
  #stored = new Prediction({});
  /** The ids of the board's records that are predicted now. */
  #predicted: readonly string[] = [];

  constructor(readonly options: BoardCopyOptions) {
    const { storage, code, predictions = {} } = options;
    this.#board = new Prediction(predictions);
    this.#sync = new ReplicaSync({
      ...options,
      onWelcome: ({ lost = 0 }) => this.#startOver(lost),
      onChange: (changed) => this.#changed(changed),
    });
    this.#outbox = new Outbox({
      storage,
      code,
      onChange: () => this.#changed(),
      onStored: (command, accepted) => this.#accepted(command, accepted),
      isOnTheBoard: (command) => isOnTheBoard(this.you, command),
    });
  }

  /** How the commands of this screen change its seat's own records. */
  predictOwn(rules: PredictionRules): void {
    this.#own = new Prediction(rules);
    this.#stored = new Prediction(rules);
  }

  /** The board as it will be once every pending command is done. */
  get records(): Records {
    const { records, version } = this.#sync.replica;
    const missing = this.pending.filter(({ stored = Infinity }) => stored > version);
    return this.#board.over(records, missing);
  }

  /** This seat's own records with every change that is stored, also those not received yet. */
  get you(): Records {
    return this.#stored.over(this.#sync.replica.you, this.#awaited.commands);
  }

  /** This seat's own records as they will be once every pending command is done. */
  get own(): Records {
    return this.#own.over(this.#sync.replica.you, this.pending);
  }

  get version(): number {
    return this.#sync.replica.version;
  }

  /** The latest revision that this screen has something of: the board's, or that of its seat's own records. */
  get known(): Required<Revision> {
    const { replica } = this.#sync;
    return this.#ownRevision.version > replica.version ? this.#ownRevision : replica;
  }

  /** What this screen says of itself when it connects. */
  get asked(): ResumeRequest {
    return this.#sync.asked(this.known);
  }

  readWall(): void {
    void this.#sync.readWall();
  }

  /** The commands of this screen whose changes it has not received, in order. */
  get pending(): readonly PendingCommand[] {
    return [...this.#awaited.commands, ...this.#outbox.pending];
  }

  /** The commands that the server has not answered yet. */
  get waiting(): readonly PendingCommand[] {
    return this.#outbox.pending;
  }

  get refused(): readonly RefusedCommand[] {
    return this.#outbox.refused;
  }

  /** The server's clock, in milliseconds. */
  now(): number {
    return this.#sync.now();
  }

  /** Compares with the server's clock and revision, and asks for what this screen missed. */
  compare(now: number, version: number, mark?: string): void {
    this.#sync.setClock(now);
    if (!isAt(this.#sync.replica, version, mark)) void this.#sync.resume();
  }

  takeWelcome(welcome: Welcome): void {
    this.#sync.welcome(welcome);
  }

  takeDelta(delta: Delta): void {
    this.#sync.delta(delta);
  }

  takeYou(you: You): void {
    const { version, mark } = you;
    if (version !== undefined) this.#awaited.received(version);
    this.#knowsOwn(version, mark);
    this.#sync.you(you);
  }

  command<N extends CommandName>(name: N, ...given: GivenArguments<N>): Promise<Answer> {
    return this.#outbox.add(name, ...given);
  }

  /** Loads the commands that an earlier page of this seat left. */
  load(): void {
    this.#outbox.load();
  }

  /** The connection is open: sends what waits. */
  open(send: Send): void {
    this.#outbox.open(send);
  }

  close(): void {
    this.#outbox.close();
  }

  /** Discards a refused contribution. */
  dismiss(key: string): void {
    this.#outbox.dismiss(key);
  }

  /** Forgets every command, here and in storage. */
  forget(): void {
    this.#outbox.clear();
  }

  #startOver(lost: number): void {
    const before = { records: this.#sync.replica.records, own: this.own };
    this.#awaited.clear(lost > 0);
    if (!lost) return;
    this.#ownRevision = EMPTY;
    this.options.onLost?.(lost, before);
  }

  /** A screen that is cut off before it is told of its own command knows from the answer. */
  #accepted(command: PendingCommand, accepted: Accepted): void {
    this.#awaited.add(command, accepted);
    this.#knowsOwn(accepted.ok, accepted.mark);
    this.options.onStored(command);
  }

  #knowsOwn(version = 0, mark = ""): void {
    if (mark && version > this.#ownRevision.version) this.#ownRevision = { version, mark };
  }

  /** Adds the records whose prediction began or ended to those that the server changed. */
  #changed(received?: readonly string[]): void {
    const before = this.#predicted;
    this.#predicted = predictedIds(this.#sync.replica.records, this.records);
    this.options.onChange(received && [...new Set([...received, ...before, ...this.#predicted])]);
  }
}
