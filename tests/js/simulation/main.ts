/**
 * Real sessions on a clock that Python owns. Each line read is `[now, [event, …]]`: what happens now,
 * in milliseconds. Each line written is `[next, [told, …]]`: when the first timer is due, and what tabs
 * told the network.
 */

import { createInterface } from "node:readline";
import { clock, installClock, nextTimer, runTimer } from "./clock.ts";
import { sockets, told } from "./socket.ts";
import * as tabs from "./tabs.ts";

type Happens = (tab: string, ...args: never[]) => void;

const turn = setImmediate;
/** Lets every promise that is ready go on. */
const settled = () => new Promise<void>((resolve) => turn(resolve));

const HAPPENS: Record<string, Happens> = {
  seed: (seed) => startOver(Number(seed)),
  opens: tabs.opens,
  ends: tabs.ends,
  says: tabs.says,
  fills: tabs.fills,
  falls: tabs.falls,
  wakes: tabs.wakes,
  shows: tabs.shows,
  accept: (tab) => sockets.get(tab)?.accept(),
  close: (tab, reason: string) => sockets.get(tab)?.close(reason),
  answer: (tab, asked: number, answer: unknown) => sockets.get(tab)?.answer(asked, answer),
  receive: (tab, event: string, payload: unknown) => sockets.get(tab)?.receive(event, payload),
  fail: (tab, message: string, data: unknown) =>
    sockets.get(tab)?.receive("connect_error", Object.assign(new Error(message), { data })),
};

function startOver(seed: number): void {
  tabs.startsOver();
  const random = generator(seed);
  Math.random = random;
  const getRandomValues = (bytes: Uint8Array) => bytes.map(() => random() * 256);
  Object.defineProperty(globalThis, "crypto", { value: { getRandomValues }, configurable: true });
}

/** Mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

async function answerTo(line: string): Promise<string> {
  const [now, events] = JSON.parse(line) as [number, [string, string, ...never[]][]];
  clock.now = now;
  for (const [happens, tab, ...args] of events) {
    clock.owner = tab;
    HAPPENS[happens]?.(tab, ...args);
    await settled();
  }
  while (runTimer()) await settled();
  return JSON.stringify([nextTimer()?.at ?? null, told.splice(0)]);
}

installClock();
tabs.installPage();
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${await answerTo(line)}\n`);
}
