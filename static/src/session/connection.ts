import { io, type Socket } from "socket.io-client";
import { backoff } from "../helpers/platform/backoff.ts";
import { newId } from "../helpers/platform/ids.ts";
import { ownPath } from "../helpers/platform/own-path.ts";

/** How long opening a connection may take before the other transport is tried, in ms. */
const OPENING = 5_000;
/** When the page wakes, a try that is younger than this goes on, in ms. */
const PATIENCE = 2_000;
/** How long a command, a ping or a resume may take, in ms. After `doubt` the connection is checked. */
export const DEADLINES = { command: 8_000, doubt: 3_000, ping: 2_000, resume: 5_000 } as const;

/** The name of this page: a connection that it opens replaces its earlier one [P20]. */
export const PAGE = newId();

export type EntryRefusal = "unknown" | "forbidden" | "origin";

export type ConnectionEvents = {
  /** The connection is open, or the server can store commands again. */
  open: () => void;
  closed: () => void;
  /**
   * The server refused the connection, perhaps with a reason.
   * After `busy` the connection is tried again by itself.
   */
  refused: (reason: EntryRefusal, why: unknown) => void;
  message: (event: string, payload: unknown) => void;
};

const REFUSALS: ReadonlySet<string> = new Set<EntryRefusal>(["unknown", "forbidden", "origin"]);
/** No answer at all. After any other failure, both transports have been tried. */
const TIMED_OUT = "timeout";
const FROM_SERVER = ["welcome", "delta", "you", "presence", "bye"];

type Transport = "websocket" | "polling";

const OTHER: Record<Transport, Transport> = { websocket: "polling", polling: "websocket" };

/**
 * One socket that reconnects until it is stopped. If websockets are refused it polls at once; if they
 * get no answer it polls at the next try. The transport that worked last is tried first.
 */
export class Connection {
  readonly #socket: Socket;
  #attempt = 0;
  #transport: Transport = "websocket";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opening: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;
  #started = 0;
  /** How many sockets have been opened so far. */
  openings = 0;

  constructor(
    address: string,
    readonly auth: () => Record<string, unknown>,
    readonly events: ConnectionEvents,
  ) {
    this.#socket = io(address, {
      path: ownPath("/socket.io"),
      autoConnect: false,
      forceNew: true,
      reconnection: false,
      tryAllTransports: true,
      timeout: OPENING,
      auth: (send) => send(auth()),
    });
    this.#listen();
  }

  get open(): boolean {
    return this.#socket.connected;
  }

  start(): void {
    this.#stopped = false;
    globalThis.addEventListener?.("pagehide", this.#rest);
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    globalThis.removeEventListener?.("pagehide", this.#rest);
    this.#rest();
  }

  /** Opens a new socket now, even if the old one looks open; the waiting time starts over. */
  reopen(): void {
    this.#attempt = 0;
    const justStarted = !this.open && Date.now() - this.#started < PATIENCE;
    if (this.#stopped || justStarted) return;
    clearTimeout(this.#timer);
    this.#socket.disconnect();
    this.#connect();
  }

  /** The acknowledgement, or `"silence"` if the deadline passes or the socket closes. */
  async ask(deadline: number, event: string, ...args: unknown[]): Promise<unknown> {
    try {
      return await this.#socket.timeout(deadline).emitWithAck(event, ...args);
    } catch {
      return "silence";
    }
  }

  /**
   * Closes the socket until `reopen`. A browser may keep the page that a person leaves, so that Back is
   * quick: its socket would seem to be that of a person who is here.
   */
  readonly #rest = (): void => {
    clearTimeout(this.#timer);
    clearTimeout(this.#opening);
    this.#started = 0;
    this.#socket.disconnect();
  };

  #listen(): void {
    this.#socket.on("connect", () => {
      clearTimeout(this.#opening);
      this.#attempt = 0;
      this.openings++;
      this.#rememberTransport();
      this.events.open();
    });
    this.#socket.on("disconnect", (reason) => {
      this.events.closed();
      if (reason !== "io client disconnect") this.#connectLater();
    });
    this.#socket.on("connect_error", (error: Error & { data?: { reason?: unknown } }) =>
      this.#failed(error.message, error.data?.reason),
    );
    this.#socket.on("available", () => this.events.open());
    for (const event of FROM_SERVER) {
      this.#socket.on(event, (payload: unknown) => this.events.message(event, payload));
    }
  }

  #failed(reason: string, why: unknown): void {
    clearTimeout(this.#opening);
    if (REFUSALS.has(reason)) {
      this.events.refused(reason as EntryRefusal, why);
      return;
    }
    if (reason === TIMED_OUT) this.#transport = OTHER[this.#transport];
    this.#connectLater();
  }

  /** Remembers the transport that works; a connection that polls may still change to a websocket. */
  #rememberTransport(): void {
    const { engine } = this.#socket.io;
    this.#transport = engine.transport.name as Transport;
    engine.on("upgrade", (transport) => (this.#transport = transport.name as Transport));
  }

  #connectLater(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), backoff(this.#attempt++));
  }

  /** The connection was opened and the server has not accepted it in time. */
  #timedOut(): void {
    this.#socket.disconnect();
    this.#failed(TIMED_OUT, undefined);
  }

  #connect(): void {
    this.#started = Date.now();
    clearTimeout(this.#opening);
    this.#opening = setTimeout(() => this.#timedOut(), 2 * OPENING);
    const { opts } = this.#socket.io;
    opts.transports = [this.#transport, OTHER[this.#transport]];
    const { token } = this.auth();
    // Each request of long polling shows whose it is; without a cookie, by this.
    if (token) opts.extraHeaders = { Authorization: `Bearer ${token}` };
    this.#socket.connect();
  }
}
