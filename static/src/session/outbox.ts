import { backoff } from "../helpers/platform/backoff.ts";
import type { DeviceStorage } from "../helpers/platform/device-storage.ts";
import { type Command, command, type GivenArguments } from "../replica/command.ts";
import type { CommandName } from "../replica/commands.ts";
import type { PendingCommand, RefusedCommand } from "../replica/pending-command.ts";
import type { RejectionCode } from "../replica/vocabulary.ts";
import {
  type Accepted,
  type Answer,
  isContribution,
  isFinal,
  isSignal,
  replaces,
  type Send,
} from "./answers.ts";
import { OutboxStorage } from "./outbox-storage.ts";

type QueuedCommand = PendingCommand & { inStorage: boolean; settle: ((answer: Answer) => void)[] };

export type OutboxOptions = {
  /** Keeps commands through a reload; without it, they are lost with the page. */
  storage?: DeviceStorage | undefined;
  code: string;
  onChange: () => void;
  onStored: (command: PendingCommand, accepted: Accepted) => void;
  /** Whether the board already holds what a refused command would make. */
  isOnTheBoard?: (command: PendingCommand) => boolean;
  /** Waits before the next try; by default for an exponential time with jitter. */
  pause?: (attempt: number) => Promise<void>;
  clock?: () => number;
};

/**
 * The commands that the server has not answered, in order. One command is sent at a time. Without an
 * answer, or after a temporary fault, it stays first and is sent again with the same ids.
 */
export class Outbox {
  #waiting: QueuedCommand[] = [];
  #refused: RefusedCommand[] = [];
  #send: Send | undefined;
  #running = false;
  #wake = () => {};
  readonly #storage: OutboxStorage;

  constructor(readonly options: OutboxOptions) {
    this.#storage = new OutboxStorage(options.storage, options.code, options.clock ?? Date.now);
    this.load();
  }

  /** Loads the stored commands of an earlier page, or of an earlier code of the meeting. */
  load(): void {
    const { waiting, refused } = this.#storage.load();
    const here = new Set([...this.#waiting, ...this.#refused].map(({ key }) => key));
    const more = waiting.filter(({ key }) => !here.has(key));
    const left = { inStorage: true, maybeStored: true };
    this.#waiting.push(...more.map((command) => ({ ...command, ...left, settle: [] })));
    this.#refused = [...this.#refused, ...refused.filter(({ key }) => !here.has(key))];
  }

  get pending(): readonly PendingCommand[] {
    return this.#waiting;
  }

  get refused(): readonly RefusedCommand[] {
    return this.#refused;
  }

  /** Adds a command; resolves with its answer, however long that takes. */
  add<N extends CommandName>(name: N, ...given: GivenArguments<N>): Promise<Answer> {
    const asked = command(name, ...given);
    return new Promise((resolve) => {
      const replaced = this.#takeReplaced(asked);
      const named = this.#storage.name(asked);
      const inStorage = !isSignal(name) && this.#storage.save(named);
      this.#waiting.push({ ...named, inStorage, settle: [...replaced, resolve] });
      this.options.onChange();
      void this.#run();
    });
  }

  /** The connection is open: sends what waits. */
  open(send: Send): void {
    this.#send = send;
    this.#wake();
    void this.#run();
  }

  /** The connection is closed: nothing is sent until `open`. */
  close(): void {
    this.#send = undefined;
  }

  dismiss(key: string): void {
    this.#refused = this.#refused.filter((command) => command.key !== key);
    this.#storage.remove(key);
    this.options.onChange();
  }

  /** Forgets everything, here and in storage: the meeting is over. */
  clear(): void {
    this.#waiting = [];
    this.#refused = [];
    this.#storage.clear();
    this.options.onChange();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let attempt = 0; this.#send && this.#skipDone(); ) {
      const head = this.#waiting[0] as QueuedCommand;
      const answer = await this.#send(head);
      if (answer === "silence") head.maybeStored = true;
      else if ("rejected" in answer && answer.rejected === "unavailable") this.#postpone(head);
      if (isFinal(head.name, answer)) {
        this.#settle(head, answer);
        attempt = 0;
      } else await this.#pause(attempt++);
    }
    this.#running = false;
  }

  #postpone(command: QueuedCommand): void {
    if (command.postponed) return;
    command.postponed = true;
    this.options.onChange();
  }

  /** Drops commands that another tab of this seat has sent. Returns whether any are left. */
  #skipDone(): boolean {
    const head = this.#waiting[0];
    if (!head) return false;
    if (!head.inStorage || this.#storage.has(head.key)) return true;
    this.#waiting.shift();
    for (const settle of head.settle) settle({ ok: 0 });
    return this.#skipDone();
  }

  #settle(command: QueuedCommand, received: Answer): void {
    const done = "rejected" in received && this.options.isOnTheBoard?.(command);
    const answer = done ? { ok: 0 } : received;
    this.#waiting = this.#waiting.filter((other) => other !== command);
    if ("ok" in answer) this.options.onStored(command, answer);
    if ("rejected" in answer && isContribution(command.name)) this.#refuse(command, answer);
    else this.#storage.remove(command.key);
    for (const settle of command.settle) settle(answer);
    this.options.onChange();
  }

  #refuse(command: QueuedCommand, answer: { rejected: RejectionCode; message: string }): void {
    const { inStorage: _inStorage, settle: _settle, ...pending } = command;
    const refused = { ...pending, code: answer.rejected, message: answer.message };
    this.#refused = [...this.#refused, refused];
    this.#storage.save(refused);
  }

  /** Removes the waiting command that this one replaces, unless it is being sent. */
  #takeReplaced(asked: Command): ((answer: Answer) => void)[] {
    const same = replaces(asked);
    const old = this.#waiting.find(
      (command, index) =>
        same !== undefined && !(index === 0 && this.#running) && replaces(command) === same,
    );
    if (!old) return [];
    this.#waiting = this.#waiting.filter((command) => command !== old);
    this.#storage.remove(old.key);
    return old.settle;
  }

  #pause(attempt: number): Promise<void> {
    const pause = this.options.pause ?? ((tries) => wait(backoff(tries)));
    return Promise.race([pause(attempt), new Promise<void>((wake) => (this.#wake = wake))]);
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
