import { useMethod } from "../helpers/method/method.ts";
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

export type ReplicaSyncOptions = {
  /** Asks the server for the changes after this revision; `"silence"` if no answer came in time. */
  resume: (have: Required<Revision>) => Promise<Resumed | "silence">;
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
  #resuming = false;

  constructor(readonly options: ReplicaSyncOptions) {}

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
    useMethod(meetingOf(replica.records)?.method ?? "");
    this.options.onWelcome?.(welcome);
    this.#take(replica);
  }

  delta(delta: Delta): void {
    this.setClock(delta.now);
    const next = withDelta(this.#replica, delta);
    if (next === "gap") void this.resume();
    else this.#take(next, Object.keys(delta.records));
  }

  you(you: You): void {
    const nothing = Object.keys(you.records).length === 0;
    if (nothing) this.options.onChange([]);
    else this.#take(withYou(this.#replica, you));
  }

  /** Asks for the missed changes, once, however many gaps are found until the answer. */
  async resume(): Promise<void> {
    if (this.#resuming) return;
    this.#resuming = true;
    const answer = await this.options.resume(this.#replica);
    this.#resuming = false;
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
