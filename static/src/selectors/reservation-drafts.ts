import type { Choice } from "../replica/records.ts";

/** Words of a concern or an objection that are being written [C10]. */
export type ReservationDraft = { text: string };

/** The name of the draft for an item: each round and each item has its own. */
export function reservationDraft(choice: Choice | undefined, item: string): string {
  return `reservation:${choice?.round ?? 0}:${item}`;
}

/** Whether this draft is of words that came too late: their round is no longer open. */
export function isTooLate(name: string, choice: Choice | undefined): boolean {
  const [kind, round, ...item] = name.split(":");
  if (kind !== "reservation") return false;
  const isOpen = choice?.stage === "check" && String(choice.round) === round;
  return !isOpen || !choice.items.includes(item.join(":"));
}
