import { io, type Socket } from "socket.io-client";
import { backoff } from "../helpers/platform/backoff.ts";

/** How long the opening of a connection may take before another way is tried, in ms. */
const OPENING = 5_000;
/** How long a try that has just begun is left alone when the page wakes, in ms. */
const PATIENCE = 2_000;
/** How long a command, a ping or a resume may stay unanswered, in ms; from `doubt` on one asks. */
export const DEADLINES = { command: 8_000, doubt: 3_000, ping: 2_000, resume: 5_000 } as const;

export type ConnectionEvents = {
  open: () => void;
  closed: () => void;
  /**
   * The server said no: `unknown`, `forbidden` or `origin`, and perhaps why; `busy` is tried again
   * by itself.
   */
  refused: (reason: string, why: unknown) => void;
  message: (event: string, payload: unknown) => void;
};

const REFUSALS = new Set(["unknown", "forbidden", "origin"]);
/** Nothing was said at all; any other failure has tried both ways. */
const SWALLOWED = "timeout";
const FROM_SERVER = ["welcome", "delta", "you", "presence", "bye"];

type Transport = "websocket" | "polling";

const OTHER: Record<Transport, Transport> = { websocket: "polling", polling: "websocket" };

/**
 * One socket that always comes back. Where websockets are blocked it polls at once, where they are
 * swallowed at the next try; a way that worked is taken first again.
 */
export class Connection {
  readonly #socket: Socket;
  #attempt = 0;
  #way: Transport = "websocket";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opening: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;
  #started = 0;
  /** How many sockets have been opened so far. */
  openings = 0;

  constructor(
    address: string,
    auth: () => Record<string, unknown>,
    readonly events: ConnectionEvents,
  ) {
    this.#socket = io(address, {
      autoConnect: false,
      forceNew: true,
      reconnection: false,
      tryAllTransports: true,
      timeout: OPENING,
      auth: (give) => give(auth()),
    });
    this.#listen();
  }

  get open(): boolean {
    return this.#socket.connected;
  }

  start(): void {
    this.#stopped = false;
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#opening);
    this.#socket.disconnect();
  }

  /** A new socket now, whatever the old one believes about itself; what failed before is past. */
  reopen(): void {
    this.#attempt = 0;
    const justStarted = !this.open && Date.now() - this.#started < PATIENCE;
    if (this.#stopped || justStarted) return;
    clearTimeout(this.#timer);
    this.#socket.disconnect();
    this.#connect();
  }

  /** The acknowledgement, or `"silence"` when the deadline passes or the socket goes. */
  async ask(deadline: number, event: string, ...args: unknown[]): Promise<unknown> {
    try {
      return await this.#socket.timeout(deadline).emitWithAck(event, ...args);
    } catch {
      return "silence";
    }
  }

  #listen(): void {
    this.#socket.on("connect", () => {
      clearTimeout(this.#opening);
      this.#attempt = 0;
      this.openings++;
      this.#learn();
      this.events.open();
    });
    this.#socket.on("disconnect", (reason) => {
      this.events.closed();
      if (reason !== "io client disconnect") this.#later();
    });
    this.#socket.on("connect_error", (error: Error & { data?: { reason?: unknown } }) =>
      this.#failed(error.message, error.data?.reason),
    );
    for (const event of FROM_SERVER) {
      this.#socket.on(event, (payload: unknown) => this.events.message(event, payload));
    }
  }

  #failed(reason: string, why: unknown): void {
    clearTimeout(this.#opening);
    if (REFUSALS.has(reason)) {
      this.events.refused(reason, why);
      return;
    }
    if (reason === SWALLOWED) this.#way = OTHER[this.#way];
    this.#later();
  }

  /** Which way works here; one that began by polling may yet find that websockets do. */
  #learn(): void {
    const { engine } = this.#socket.io;
    this.#way = engine.transport.name as Transport;
    engine.on("upgrade", (transport) => (this.#way = transport.name as Transport));
  }

  #later(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), backoff(this.#attempt++));
  }

  /** The line was there, and went before the server could let this screen in. */
  #unanswered(): void {
    this.#socket.disconnect();
    this.#failed(SWALLOWED, undefined);
  }

  #connect(): void {
    this.#started = Date.now();
    clearTimeout(this.#opening);
    this.#opening = setTimeout(() => this.#unanswered(), 2 * OPENING);
    this.#socket.io.opts.transports = [this.#way, OTHER[this.#way]];
    this.#socket.connect();
  }
}
