import { fetchMethod, useMethod } from "../helpers/method/method.ts";
import {
  type Delta,
  EMPTY,
  type Replica,
  type Revision,
  type Welcome,
  welcomed,
  withDelta,
  withYou,
  type You,
} from "../replica/replica.ts";
import { meetingOf } from "../selectors/meeting.ts";

type Resumed = { welcome?: Welcome; delta?: Delta } | { rejected: string };

/** What a screen says of itself when it connects or resumes. `have` is its version, 0 for none. */
export type ResumeRequest = { have: number; mark: string; wall: boolean };

export type ReplicaSyncOptions = {
  /** Whether this screen is sent, from the start, also what only the wall shows. */
  readsWall: boolean;
  /** Asks the server for the changes after a revision; `"silence"` if no answer came in time. */
  resume: (asked: ResumeRequest) => Promise<Resumed | "silence">;
  /** Called before a welcome replaces the replica. */
  onWelcome?: (welcome: Welcome) => void;
  /** The connection gives no answer: open another. */
  onSilence: () => void;
  /** Called after a change, with the ids of the changed records if only board records changed. */
  onChange: (changed?: readonly string[]) => void;
};

/** Keeps the replica of one screen, and its copy of the server's clock, up to date. */
export class ReplicaSync {
  #replica: Replica = EMPTY;
  #clockOffset = 0;
  #resuming: Promise<void> | undefined;
  #readsWall: boolean;

  constructor(readonly options: ReplicaSyncOptions) {
    this.#readsWall = options.readsWall;
  }

  get replica(): Replica {
    return this.#replica;
  }

  /** The server's clock, in milliseconds. */
  now(): number {
    return Date.now() + this.#clockOffset;
  }

  setClock(now: number): void {
    this.#clockOffset = now - Date.now();
  }

  welcome(welcome: Welcome): void {
    this.setClock(welcome.now);
    const replica = welcomed(welcome);
    const method = meetingOf(replica.records)?.method ?? "";
    useMethod(method);
    void fetchMethod(method, () => this.options.onChange());
    this.options.onWelcome?.(welcome);
    this.#take(replica);
  }

  delta(delta: Delta): void {
    this.setClock(delta.now);
    const next = withDelta(this.#replica, delta);
    if (next === "gap") void this.resume();
    else this.#take(next, [...Object.keys(delta.records), ...Object.keys(delta.fields ?? {})]);
  }

  you(you: You): void {
    const nothing = Object.keys(you.records).length === 0;
    if (nothing) this.options.onChange([]);
    else this.#take(withYou(this.#replica, you));
  }

  /** Asks for the missed changes, once, however many gaps are found until the answer. */
  resume(): Promise<void> {
    this.#resuming ??= this.#ask();
    return this.#resuming;
  }

  /** Asks for all that the wall shows, after an answer that is under way. */
  async readWall(): Promise<void> {
    if (this.#readsWall) return;
    this.#readsWall = true;
    await this.#resuming;
    await this.resume();
  }

  /** What to ask with, for a screen that has everything up to this revision. */
  asked({ version, mark }: Required<Revision>): ResumeRequest {
    return { have: version, mark, wall: this.#readsWall };
  }

  async #ask(): Promise<void> {
    const answer = await this.options.resume(this.asked(this.#replica));
    this.#resuming = undefined;
    if (answer === "silence" || "rejected" in answer) this.options.onSilence();
    else this.#resumed(answer);
  }

  #resumed({ welcome, delta }: { welcome?: Welcome; delta?: Delta }): void {
    if (welcome) this.welcome(welcome);
    if (delta) this.delta(delta);
  }

  #take(replica: Replica, changed?: readonly string[]): void {
    this.#replica = replica;
    this.options.onChange(changed);
  }
}
