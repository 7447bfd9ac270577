/** Stands for `socket.io-client`: the network between a tab and its server is the simulation's. */

import { clock } from "./clock.ts";

type Listener = (...args: never[]) => void;
type Waiting = { settle: (answer: unknown) => void; fail: () => void; sent: boolean };

/** What tabs tell the network, in order. */
export const told: unknown[][] = [];
export const sockets = new Map<string, SimulatedSocket>();

export function io(_: string, { auth }: { auth: (send: (auth: object) => void) => void }) {
  const socket = new SimulatedSocket(clock.owner, auth);
  sockets.set(clock.owner, socket);
  return socket;
}

export type Socket = SimulatedSocket;

class SimulatedSocket {
  connected = false;
  readonly io = { opts: {}, engine: { transport: { name: "websocket" }, on: () => {} } };
  readonly #listeners = new Map<string, Listener>();
  readonly #waiting = new Map<number, Waiting>();
  /** As the library does, what is emitted before the connection is open is sent once it is. */
  #buffer: [number, unknown[]][] = [];
  #asked = 0;

  constructor(
    readonly tab: string,
    readonly auth: (send: (auth: object) => void) => void,
  ) {}

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, listener);
  }

  connect(): void {
    this.auth((auth) => told.push([this.tab, "connect", structuredClone(auth)]));
  }

  disconnect(): void {
    told.push([this.tab, "disconnect"]);
    this.close("io client disconnect");
  }

  timeout(milliseconds: number) {
    return {
      emitWithAck: (...message: unknown[]) =>
        new Promise((settle, fail) => this.#ask(milliseconds, message, settle, fail)),
    };
  }

  // What the network tells this tab.

  accept(): void {
    this.connected = true;
    for (const [asked, message] of this.#buffer) this.#send(asked, message);
    this.#buffer = [];
    this.receive("connect");
  }

  receive(event: string, ...args: unknown[]): void {
    this.#listeners.get(event)?.(...(args as never[]));
  }

  answer(asked: number, answer: unknown): void {
    this.#waiting.get(asked)?.settle(answer);
    this.#waiting.delete(asked);
  }

  close(reason: string): void {
    const was = this.connected;
    this.connected = false;
    for (const [asked, { sent, fail }] of this.#waiting) {
      if (!sent) continue;
      this.#waiting.delete(asked);
      fail();
    }
    if (was) this.receive("disconnect", reason);
  }

  #ask(wait: number, message: unknown[], settle: (a: unknown) => void, fail: () => void): void {
    const asked = ++this.#asked;
    this.#waiting.set(asked, { settle, fail, sent: false });
    if (this.connected) this.#send(asked, message);
    else this.#buffer.push([asked, message]);
    setTimeout(() => this.#timedOut(asked), wait);
  }

  #send(asked: number, message: unknown[]): void {
    const waiting = this.#waiting.get(asked);
    if (waiting) waiting.sent = true;
    told.push([this.tab, "emit", asked, structuredClone(message)]);
  }

  #timedOut(asked: number): void {
    this.#buffer = this.#buffer.filter(([other]) => other !== asked);
    this.#waiting.get(asked)?.fail();
    this.#waiting.delete(asked);
  }
}
