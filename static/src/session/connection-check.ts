import { type Connection, DEADLINES } from "./connection.ts";

type Pong = { now: number; version: number; mark?: string };

/** Finds out whether the connection still answers: one check at a time. */
export class ConnectionCheck {
  #running = false;

  constructor(
    readonly connection: Connection,
    /** Called with the server's clock, and the revision that screens of this kind were last sent. */
    readonly onPong: (now: number, version: number, mark?: string) => void,
  ) {}

  /** After two seconds without an answer a new connection is opened. */
  async run(): Promise<void> {
    if (this.#running) return;
    if (!this.connection.open) return this.connection.reopen();
    this.#running = true;
    const asked = this.connection.openings;
    const answer = await this.connection.ask(DEADLINES.ping, "ping_me");
    this.#running = false;
    if (asked !== this.connection.openings) return;
    if (answer === "silence") return this.connection.reopen();
    if ("rejected" in (answer as object)) return;
    const { now, version, mark } = answer as Pong;
    this.onPong(now, version, mark);
  }
}
