import type { Choice, Grade, Records, Status } from "../replica/records.ts";
import { one } from "./records.ts";

export const GRADES = [2, 1, 0, -1, -2] as const;

const STATUS_ORDER: readonly Status[] = [
  "consensus",
  "reservations",
  "little_pull",
  "not_yet",
  "too_few",
];

export function choiceOf(records: Records): Choice | undefined {
  return one(records, "choice", "choice");
}

/** What this seat answered in the open resonance round; `undefined` before any answer. */
export function myBallot(you: Records): readonly string[] | undefined {
  return one(you, "ballot", "ballot")?.items;
}

/** This seat's grades by item; an item it abstained on holds `null`, an unanswered one nothing. */
export function myGrades(you: Records): Readonly<Record<string, Grade>> {
  return one(you, "grades", "grades")?.grades ?? {};
}

/** Items with their status, the proposed ones first, then in the order of statuses. */
export function results(choice: Choice): { id: string; status: Status; proposed: boolean }[] {
  const proposed = new Set(choice.proposed ?? []);
  return Object.entries(choice.statuses ?? {})
    .map(([id, status]) => ({ id, status, proposed: proposed.has(id) }))
    .sort((a, b) => rank(a) - rank(b));
}

function rank(result: { status: Status; proposed: boolean }): number {
  return (result.proposed ? 0 : 10) + STATUS_ORDER.indexOf(result.status);
}
