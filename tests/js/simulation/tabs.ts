/** The tabs of simulated phones, consoles and walls: real sessions, on storages that may fail. */

import { deviceStorage } from "../../../static/src/helpers/platform/device-storage.ts";
import { followLosses } from "../../../static/src/session/offer-again.ts";
import { OWN } from "../../../static/src/session/predict/own.ts";
import { Session } from "../../../static/src/session/session.ts";
import { MemoryStorage } from "../support/storages.ts";
import { clock, forgetTimers, sleep, wake } from "./clock.ts";
import { sockets, told } from "./socket.ts";

type Screen = {
  role: "participant" | "facilitator" | "wall";
  screen: "phone" | "console" | "wall";
};

/** What the browser of one seat keeps; tabs of the seat share it. */
class SeatStorage extends MemoryStorage {
  fails = false;

  override setItem(key: string, value: string): void {
    if (this.fails) throw new DOMException("full", "QuotaExceededError");
    super.setItem(key, value);
  }
}

const storages = new Map<string, SeatStorage>();
const sessions = new Map<string, Session>();
const listeners = new Map<string, Map<string, (event: Event) => void>>();

/** The page's own events, each tab's for itself. */
export function installPage(): void {
  const add = (name: string, listen: (event: Event) => void) => {
    const own = listeners.get(clock.owner) ?? new Map();
    listeners.set(clock.owner, own.set(name, listen));
  };
  const page = { addEventListener: add, removeEventListener: () => {} };
  Object.assign(globalThis, page, {
    document: { ...page, getElementById: () => null, visibilityState: "visible" },
  });
}

export function opens(tab: string, seat: string, { role, screen }: Screen): void {
  const store = storages.get(seat) ?? new SeatStorage();
  storages.set(seat, store);
  const session = new Session({
    code: "K7M2QX",
    role,
    screen,
    language: "fr",
    storage: deviceStorage(store),
    address: "http://127.0.0.1:9",
  });
  session.predictOwn(OWN);
  if (role === "participant") followLosses(session);
  sessions.set(tab, session);
  session.start();
}

/** The page is gone at once, as when a browser ends it. */
export function ends(tab: string): void {
  sessions.delete(tab);
  sockets.delete(tab);
  listeners.delete(tab);
  forgetTimers(tab);
}

export function says(tab: string, name: string, args: object): void {
  void sessions.get(tab)?.command(name as never, args as never);
}

export function fills(seat: string, how: "full" | "empty"): void {
  const store = storages.get(seat);
  if (store) store.fails = how === "full";
}

export function falls(tab: string): void {
  sleep(tab);
}

export function wakes(tab: string): void {
  wake(tab);
  listeners.get(tab)?.get("visibilitychange")?.({ type: "visibilitychange" } as Event);
}

/** What a person would find on this tab. */
export function shows(tab: string): void {
  const session = sessions.get(tab);
  if (!session) return;
  const { waiting, refused, version, ending, refusal, connected } = session;
  const plain = {
    records: Object.fromEntries(session.records),
    you: Object.fromEntries(session.own),
  };
  const said = (commands: typeof refused | typeof waiting) =>
    commands.map(({ name, args }) => ({ name, args }));
  const state = { version, ending, refusal, connected, lost: session.lost.count };
  told.push([tab, "shows", { ...plain, ...state, waiting: said(waiting), refused: said(refused) }]);
}

/** A new meeting: nothing is left of the one before. */
export function startsOver(): void {
  for (const tab of [...sessions.keys()]) ends(tab);
  storages.clear();
}
