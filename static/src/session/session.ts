import { type DeviceStorage, deviceStorage } from "../helpers/platform/device-storage.ts";
import type { Command, GivenArguments } from "../replica/command.ts";
import type { CommandName } from "../replica/commands.ts";
import type { Showing } from "../replica/events.ts";
import type { PendingCommand, RefusedCommand } from "../replica/pending-command.ts";
import type { Records } from "../replica/records.ts";
import type { Delta, Welcome, You } from "../replica/replica.ts";
import type { UnsavedWork } from "../selectors/unsaved.ts";
import type { Answer } from "./answers.ts";
import { BoardCopy } from "./board-copy.ts";
import type { Bye, Ending, Receipt } from "./bye.ts";
import { markCodeChanged } from "./code-change.ts";
import { Connection, DEADLINES, type EntryRefusal, PAGE } from "./connection.ts";
import { ConnectionCheck } from "./connection-check.ts";
import { Drafts } from "./drafts.ts";
import type { LinkProblem } from "./home-page.ts";
import { LostChanges } from "./lost-changes.ts";
import { OfflineTimer } from "./offline-timer.ts";
import type { SessionOptions } from "./options.ts";
import type { PredictionRules } from "./predict/rule.ts";
import type { Presence } from "./presence.ts";
import { forgetMeeting, markLost } from "./visit.ts";
import { onceSeen, onWake } from "./wake.ts";

/**
 * One screen's place in a meeting: its copy of the board, which it updates after every loss of the
 * network, and the only way to send a command. Fires `"change"` after any change; if only records of
 * the board changed, its `detail` holds their ids.
 */
export class Session extends EventTarget {
  presence: Presence = { phones: 0, consoles: 0, wall: null };
  connected = false;
  ending: Ending | null = null;
  readonly lost = new LostChanges(() => this.#changed());
  /** Why the server refused this screen. Enter again, then call `start`. */
  refusal: EntryRefusal | LinkProblem | null = null;
  /** After the meeting ended for this screen: what had not reached the board. */
  unsaved: UnsavedWork | null = null;
  receipt: Receipt | null = null;

  readonly #offlineTimer = new OfflineTimer(() => this.#changed());
  #stopWaking = () => {};
  readonly storage: DeviceStorage;
  readonly drafts: Drafts;
  readonly #copy: BoardCopy;
  readonly #connection: Connection;
  readonly #connectionCheck: ConnectionCheck;

  constructor(readonly options: SessionOptions) {
    super();
    this.storage = options.storage ?? deviceStorage();
    this.drafts = new Drafts(this.storage, options.code);
    this.#copy = new BoardCopy({
      storage: options.role === "participant" ? this.storage : undefined,
      code: options.code,
      predictions: options.predictions,
      readsWall: options.role !== "participant",
      resume: (asked) => this.#connection.ask(DEADLINES.resume, "resume", asked) as never,
      onSilence: () => this.#connection.reopen(),
      onChange: (records) => this.#changed(records),
      onLost: (changes, before) => this.lost.add(changes, before),
      onStored: ({ name }) => {
        if (name === "remove_me") this.end("left");
      },
    });
    this.#connection = new Connection(options.address ?? location.origin, () => this.#auth(), {
      open: () => this.#opened(),
      closed: () => this.#closed(),
      refused: (reason, why) => this.#refusedEntry(reason, why),
      message: (event, payload) => this.#received(event, payload),
    });
    this.#connectionCheck = new ConnectionCheck(this.#connection, (...told) =>
      this.#copy.compare(...told),
    );
  }

  /** Call this before `start`. A phone has the rules in the second part of its script. */
  predictOwn(rules: PredictionRules): void {
    this.#copy.predictOwn(rules);
  }

  /** Disconnected for long enough to say so. */
  get offline(): boolean {
    return this.#offlineTimer.isOffline;
  }

  /** The board as it will be once every pending command is done. */
  get records(): Records {
    return this.#copy.records;
  }

  /** This seat's own records with every change that is stored, also those not received yet. */
  get you(): Records {
    return this.#copy.you;
  }

  /** This seat's own records as they will be once every pending command is done. */
  get own(): Records {
    return this.#copy.own;
  }

  get version(): number {
    return this.#copy.version;
  }

  /** The commands of this screen whose changes it has not received, in order. */
  get pending(): readonly PendingCommand[] {
    return this.#copy.pending;
  }

  /** The commands that the server has not answered yet. */
  get waiting(): readonly PendingCommand[] {
    return this.#copy.waiting;
  }

  get refused(): readonly RefusedCommand[] {
    return this.#copy.refused;
  }

  /** The server's clock, in milliseconds. */
  now(): number {
    return this.#copy.now();
  }

  /** Entering has begun: an answer that does not come is a loss of the network too. */
  beginEntering(): void {
    this.#offlineTimer.begin();
  }

  start(): void {
    this.refusal = null;
    this.#copy.load();
    this.#stopWaking();
    this.#stopWaking = onWake((slept) => this.#woke(slept));
    this.#offlineTimer.begin();
    this.#connection.start();
  }

  stop(): void {
    this.#stopWaking();
    this.#connection.stop();
    this.#offlineTimer.end();
  }

  command<N extends CommandName>(name: N, ...given: GivenArguments<N>): Promise<Answer> {
    return this.#copy.command(name, ...given);
  }

  /** Tells the consoles what this wall shows. Call it again for a new socket. */
  shows(showing: Showing): void {
    void this.#connection.ask(DEADLINES.command, "showing", showing);
  }

  /** From now on this phone is sent also what only the wall shows. */
  readWall(): void {
    this.#copy.readWall();
  }

  /** Discards a refused contribution. */
  dismiss(key: string): void {
    this.#copy.dismiss(key);
  }

  #auth(): Record<string, unknown> {
    const { code, role, language, screen, token } = this.options;
    const { have, ...asked } = this.#copy.asked;
    const mine = { code, role, language, screen, token, page: PAGE, fields: true };
    return { ...mine, have: have || null, ...asked };
  }

  #opened(): void {
    this.connected = true;
    this.#offlineTimer.end();
    this.#copy.open((command) => this.#send(command));
    this.#changed();
  }

  #closed(): void {
    this.connected = false;
    this.#copy.close();
    this.#offlineTimer.begin();
    this.#changed();
  }

  #refusedEntry(reason: EntryRefusal, why: unknown): void {
    this.refusal = reason;
    this.stop();
    if (why === "code_changed" || why === "ended" || why === "erased") this.end(why);
    else this.#changed();
  }

  async #send({ name, args }: Command): Promise<Answer | "silence"> {
    const doubt = setTimeout(() => this.#check(), DEADLINES.doubt);
    const answer = await this.#connection.ask(DEADLINES.command, "command", name, args);
    clearTimeout(doubt);
    return answer as Answer | "silence";
  }

  #received(event: string, payload: unknown): void {
    if (event === "welcome") this.#copy.takeWelcome(payload as Welcome);
    else if (event === "delta") this.#copy.takeDelta(payload as Delta);
    else if (event === "you") this.#copy.takeYou(payload as You);
    else if (event === "presence") this.#present(payload as Partial<Presence>);
    else if (event === "bye") this.#bye(payload as Bye);
  }

  #present(presence: Partial<Presence>): void {
    this.presence = { ...this.presence, ...presence };
    this.#changed();
  }

  /** The time a page slept does not count as time without a network. */
  #woke(slept: boolean): void {
    if (slept && !this.connected) this.#offlineTimer.begin();
    this.#check();
  }

  #check(): void {
    if (this.ending === null) void this.#connectionCheck.run();
  }

  #bye({ reason, receipt }: Bye): void {
    if (receipt) this.receipt = receipt;
    const wantsToLeave = this.pending.some(({ name }) => name === "remove_me");
    this.end(reason === "removed" && wantsToLeave ? "left" : reason);
  }

  /** Ends the meeting for this screen; what had not reached the board stays in memory. */
  end(ending: Ending): void {
    if (this.ending === "ended" && ending === "erased") {
      this.ending = ending;
      this.#changed();
    }
    if (this.ending !== null) return;
    const { waiting, refused, drafts } = this;
    this.ending = ending;
    this.refusal = null;
    this.unsaved = { pending: waiting, refused, drafts: drafts.left() };
    this.stop();
    if (ending === "code_changed") markCodeChanged(this.storage, this.options.code);
    else if (ending === "lost") markLost(this.storage, this.options.code);
    else onceSeen(() => forgetMeeting(this.storage, this.options.code, this.#copy));
    this.#changed();
  }

  /** Fires `"change"`, with the ids of the changed records if only board records changed. */
  #changed(records?: readonly string[]): void {
    this.dispatchEvent(new CustomEvent("change", { detail: records }));
  }
}
