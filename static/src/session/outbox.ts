import { backoff } from "../helpers/platform/backoff.ts";
import type { DeviceStorage } from "../helpers/platform/device-storage.ts";
import { type Command, command, type GivenArguments } from "../replica/command.ts";
import type { CommandName } from "../replica/commands.ts";
import type { PendingCommand, RefusedCommand } from "../replica/own.ts";
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

type QueuedCommand = PendingCommand & { kept: boolean; settle: ((answer: Answer) => void)[] };

export type OutboxOptions = {
  /** Where commands survive a reload; none for screens whose commands must not come back later. */
  storage?: DeviceStorage | undefined;
  code: string;
  onChange: () => void;
  onStored: (command: PendingCommand, accepted: Accepted) => void;
  /** Whether the board holds already what a command that was refused would make. */
  isThere?: (command: PendingCommand) => boolean;
  /** Waits before the next try; the default grows and varies. */
  pause?: (attempt: number) => Promise<void>;
  clock?: () => number;
};

/**
 * What a person did and the server has not yet answered, in order. One command is under way at a
 * time; silence and passing faults keep it at the head, to be sent again with the same ids.
 */
export class Outbox {
  #waiting: QueuedCommand[] = [];
  #refused: RefusedCommand[] = [];
  #send: Send | undefined;
  #running = false;
  #wake = () => {};
  readonly #kept: OutboxStorage;

  constructor(readonly options: OutboxOptions) {
    this.#kept = new OutboxStorage(options.storage, options.code, options.clock ?? Date.now);
    this.load();
  }

  /** Takes in what is in storage and not here yet: of an earlier page, or an earlier code. */
  load(): void {
    const { waiting, refused } = this.#kept.load();
    const here = new Set([...this.#waiting, ...this.#refused].map(({ key }) => key));
    const more = waiting.filter(({ key }) => !here.has(key));
    const left = { kept: true, unheard: true };
    this.#waiting.push(...more.map((command) => ({ ...command, ...left, settle: [] })));
    this.#refused = [...this.#refused, ...refused.filter(({ key }) => !here.has(key))];
  }

  get pending(): readonly PendingCommand[] {
    return this.#waiting;
  }

  get refused(): readonly RefusedCommand[] {
    return this.#refused;
  }

  /** Takes a command; resolves with its answer, however long that takes. */
  add<N extends CommandName>(name: N, ...given: GivenArguments<N>): Promise<Answer> {
    const asked = command(name, ...given);
    return new Promise((resolve) => {
      const replaced = this.#takeReplaced(asked);
      const named = this.#kept.name(asked);
      const kept = !isSignal(name) && this.#kept.save(named);
      this.#waiting.push({ ...named, kept, settle: [...replaced, resolve] });
      this.options.onChange();
      void this.#run();
    });
  }

  /** The line is open: what waits goes out. */
  open(send: Send): void {
    this.#send = send;
    this.#wake();
    void this.#run();
  }

  /** The line is down: nothing is tried until `open`. */
  close(): void {
    this.#send = undefined;
  }

  dismiss(key: string): void {
    this.#refused = this.#refused.filter((command) => command.key !== key);
    this.#kept.remove(key);
    this.options.onChange();
  }

  /** Forgets everything, here and in storage: the meeting is over. */
  clear(): void {
    this.#waiting = [];
    this.#refused = [];
    this.#kept.clear();
    this.options.onChange();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let attempt = 0; this.#send && this.#skipDone(); ) {
      const head = this.#waiting[0] as QueuedCommand;
      const answer = await this.#send(head);
      if (answer === "silence") head.unheard = true;
      if (isFinal(head.name, answer)) {
        this.#settle(head, answer);
        attempt = 0;
      } else await this.#pause(attempt++);
    }
    this.#running = false;
  }

  /** Another tab of this seat may have sent a command in the shared storage: drops it here too. */
  #skipDone(): boolean {
    const head = this.#waiting[0];
    if (!head) return false;
    if (!head.kept || this.#kept.has(head.key)) return true;
    this.#waiting.shift();
    for (const settle of head.settle) settle({ ok: 0 });
    return this.#skipDone();
  }

  #settle(command: QueuedCommand, said: Answer): void {
    const done = "rejected" in said && this.options.isThere?.(command);
    const answer = done ? { ok: 0 } : said;
    this.#waiting = this.#waiting.filter((other) => other !== command);
    if ("ok" in answer) this.options.onStored(command, answer);
    if ("rejected" in answer && isContribution(command.name)) this.#refuse(command, answer);
    else this.#kept.remove(command.key);
    for (const settle of command.settle) settle(answer);
    this.options.onChange();
  }

  #refuse(command: QueuedCommand, answer: { rejected: RejectionCode; message: string }): void {
    const { kept: _kept, settle: _settle, ...said } = command;
    const refused = { ...said, code: answer.rejected, message: answer.message };
    this.#refused = [...this.#refused, refused];
    this.#kept.save(refused);
  }

  /** Removes a waiting command that this one makes needless; the one under way is left alone. */
  #takeReplaced(asked: Command): ((answer: Answer) => void)[] {
    const same = replaces(asked);
    const old = this.#waiting.find(
      (command, index) =>
        same !== undefined && !(index === 0 && this.#running) && replaces(command) === same,
    );
    if (!old) return [];
    this.#waiting = this.#waiting.filter((command) => command !== old);
    this.#kept.remove(old.key);
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
