import type { Choice, Grades, Records, Reservation } from "../replica/records.ts";
import { CONSENTS, type Consent, GRADES, type Grade, type Status } from "../replica/vocabulary.ts";
import { allOf, type Identified, one } from "./records.ts";

/** An answer to a check: a grade, or one of those of a round of consent [C10]. */
export type CheckAnswer = Grade | Consent;

export function choiceOf(records: Records): Choice | undefined {
  return one(records, "choice", "choice");
}

/** This seat's answer in the open resonance round; `undefined` before any. */
export function myBallot(you: Records): readonly string[] | undefined {
  return one(you, "ballot", "ballot")?.items;
}

/** This seat's grades by item: `null` for an abstention, none for an item without an answer. */
export function myGrades(you: Records): Grades["grades"] {
  return one(you, "grades", "grades")?.grades ?? {};
}

/** This seat's words with a concern or an objection, by item [C10]. */
export function myReservations(you: Records): Grades["words"] {
  return one(you, "grades", "grades")?.words ?? {};
}

/** Whether words may come with this answer: only with a concern or an objection [C10]. */
export function hasWords(answer: CheckAnswer | null | undefined): boolean {
  return answer === "concern" || answer === "objection";
}

/** What may be answered in this check. */
export function answersOf(choice: Choice | undefined): readonly CheckAnswer[] {
  return choice?.by_consent ? CONSENTS : GRADES;
}

/** What was written on an item with a concern or an objection, in an order of chance. */
export function reservationsOn(records: Records, item: string): Identified<Reservation>[] {
  const all = allOf(records, "reservation").filter((one) => one.item === item);
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The items that a person may still ask to leave for another day, from the result on. */
export function mayBeForAnotherDay(choice: Choice | undefined): readonly string[] {
  if (choice?.stage === "agreed") return choice.agreed;
  if (choice?.stage !== "result") return [];
  return choice.order.length ? choice.order : choice.items;
}

/**
 * What a round of consent came to. What nobody objects to comes first; `mixed` if something else has
 * an objection [C8].
 */
export function consentOutcome({
  proposed,
  statuses,
}: Choice): "free" | "mixed" | "objection" | "none" {
  const isStopped = Object.values(statuses).includes("objection");
  if (proposed.length) return isStopped ? "mixed" : "free";
  return isStopped ? "objection" : "none";
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
