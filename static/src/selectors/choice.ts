import type { Choice, Records } from "../replica/records.ts";
import type { Grade, Status } from "../replica/vocabulary.ts";
import { one } from "./records.ts";

export function choiceOf(records: Records): Choice | undefined {
  return one(records, "choice", "choice");
}

/** This seat's answer in the open resonance round; `undefined` before any. */
export function myBallot(you: Records): readonly string[] | undefined {
  return one(you, "ballot", "ballot")?.items;
}

/** This seat's grades by item: `null` for an abstention, none for an item without an answer. */
export function myGrades(you: Records): Readonly<Record<string, Grade | null>> {
  return one(you, "grades", "grades")?.grades ?? {};
}

/** The items that a person may still ask to leave for another day, from the result on. */
export function mayBeForAnotherDay(choice: Choice | undefined): readonly string[] {
  if (choice?.stage === "agreed") return choice.agreed;
  if (choice?.stage !== "result") return [];
  return choice.order.length ? choice.order : choice.items;
}

export type Result = { id: string; status: Status; proposed: boolean };

/** Items with their status, in the order the server gave them. */
export function results(choice: Choice): Result[] {
  const order = choice.order.length ? choice.order : Object.keys(choice.statuses);
  const proposed = new Set(choice.proposed);
  return order.flatMap((id) => {
    const status = choice.statuses[id];
    return status ? [{ id, status, proposed: proposed.has(id) }] : [];
  });
}
