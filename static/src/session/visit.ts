import type { Shelf } from "../helpers/storage.ts";
import type { Entrance } from "./enter.ts";

const key = (code: string) => `board:${code}:entered`;

/** Whether this phone has already read the notice of this meeting and come in. */
export function hasEntered(shelf: Shelf, code: string): boolean {
  return shelf.get(key(code)) === true;
}

export function rememberEntered(shelf: Shelf, code: string): void {
  shelf.set(key(code), true);
}

/** Nothing of a meeting that is over, or that cannot be entered any more, stays on the phone. */
export function forgetMeeting(shelf: Shelf, code: string): void {
  for (const kept of shelf.keys(`board:${code}:`)) shelf.remove(kept);
}

/** Why someone stands at the door: what is said beside the field where a code is typed. */
export type Problem = Exclude<Entrance, "entered"> | "incomplete" | "link_unknown";

const SAYABLE: readonly string[] = ["unknown", "slow", "link_unknown"] satisfies Problem[];

/** Leaves a page that cannot be entered for the door, which says why. */
export function backToTheDoor(problem: Problem): void {
  location.replace(`/#${problem}`);
}

/** Why this person was sent to the door, said once. */
export function sentToTheDoor(): Problem | null {
  const said = location.hash.slice(1);
  if (!SAYABLE.includes(said)) return null;
  history.replaceState(history.state, "", location.pathname);
  return said as Problem;
}
