/** The clock of all tabs, which Python sets. A tab that sleeps keeps its timers until it wakes. */

type Timer = { at: number; order: number; owner: string; run: () => void };

export const clock = { now: 0, owner: "" };
const timers = new Map<number, Timer>();
const asleep = new Set<string>();
let made = 0;

export function installClock(): void {
  const set = (run: () => void, wait = 0) => {
    const order = ++made;
    timers.set(order, { at: clock.now + wait, order, owner: clock.owner, run });
    return order;
  };
  Object.assign(globalThis, {
    setTimeout: set,
    clearTimeout: (order: number) => timers.delete(order),
  });
  Date.now = () => clock.now;
}

export function sleep(owner: string): void {
  asleep.add(owner);
}

export function wake(owner: string): void {
  asleep.delete(owner);
}

/** The page of this tab is gone, and its timers with it. */
export function forgetTimers(owner: string): void {
  asleep.delete(owner);
  for (const { order } of [...timers.values()].filter((timer) => timer.owner === owner)) {
    timers.delete(order);
  }
}

/** The first timer of a tab that is awake; `undefined` if there is none. */
export function nextTimer(): Timer | undefined {
  const ready = [...timers.values()].filter(({ owner }) => !asleep.has(owner));
  return ready.sort((a, b) => a.at - b.at || a.order - b.order)[0];
}

/** Runs the first timer that is due. Returns whether there was one. */
export function runTimer(): boolean {
  const timer = nextTimer();
  if (!timer || timer.at > clock.now) return false;
  timers.delete(timer.order);
  clock.owner = timer.owner;
  timer.run();
  return true;
}
