import { ownPath } from "../helpers/platform/own-path.ts";
import type { EntryOutcome } from "./enter.ts";

/** What is wrong with the link that a screen was opened with. */
export type LinkProblem = "link_incomplete" | "link_unknown";

/** Why a person is on the home page and not in the meeting; shown beside the field for a code. */
export type EntryProblem =
  | Exclude<EntryOutcome, "entered">
  | "incomplete"
  | LinkProblem
  | "no_cookie";

const IN_ADDRESS = [
  "unknown",
  "slow",
  "link_unknown",
  "link_incomplete",
  "no_cookie",
] satisfies EntryProblem[];

/** Goes to the home page, with the problem in its address. */
export function leaveForHomePage(problem: EntryProblem): void {
  location.replace(ownPath(`/#${problem}`));
}

/** Takes the problem out of the address, so that it is shown once. */
export function takeEntryProblem(): EntryProblem | null {
  const problem = location.hash.slice(1);
  if (!(IN_ADDRESS as string[]).includes(problem)) return null;
  history.replaceState(history.state, "", location.pathname);
  return problem as EntryProblem;
}
