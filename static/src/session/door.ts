import type { EntryOutcome } from "./enter.ts";

/** Why someone stands at the door: what is said beside the field where a code is typed. */
export type Problem =
  | Exclude<EntryOutcome, "entered">
  | "incomplete"
  | "link_unknown"
  | "no_cookie";

const SAYABLE = ["unknown", "slow", "link_unknown", "no_cookie"] satisfies Problem[];

/** Leaves a page that cannot be entered for the door, which says why. */
export function backToTheDoor(problem: Problem): void {
  location.replace(`/#${problem}`);
}

/** Why this person was sent to the door, said once. */
export function sentToTheDoor(): Problem | null {
  const said = location.hash.slice(1);
  if (!(SAYABLE as string[]).includes(said)) return null;
  history.replaceState(history.state, "", location.pathname);
  return said as Problem;
}
