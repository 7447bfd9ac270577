import { MINUTES_AT_MOST } from "../replica/limits.ts";
import type { Meeting, Step } from "../replica/records.ts";
import { clockMinutes, isLeftOut } from "./meeting.ts";

const MINUTE = 60_000;
/** Below this, minutes change by one; from this on, by five. */
const FINE = 10;
const COARSE = 5;

/** The length of a step in the method, in a cycle's first meeting and in later ones. */
export type Lengths = { id: string; minutes: { first: number; later: number } };

/** Every step of the path without the end, which is always last. */
export function stops({ steps }: Meeting): Step[] {
  return steps.filter(({ kind }) => kind !== "ended");
}

/** Steps that stand together in a list of the path: those of one turn of a repeated block, or one step. */
export type PathPart = { turn: Step["turn"]; steps: readonly Step[] };

/** The path with the turns of repeated blocks folded [Y10]. A step that was moved away stands alone. */
export function foldedPath(steps: readonly Step[]): PathPart[] {
  const parts: { turn: Step["turn"]; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = parts.at(-1);
    if (step.turn && last?.turn && isSameTurn(last.turn, step.turn)) last.steps.push(step);
    else parts.push({ turn: step.turn, steps: [step] });
  }
  return parts;
}

function isSameTurn(one: NonNullable<Step["turn"]>, other: NonNullable<Step["turn"]>): boolean {
  return one.number === other.number && one.of === other.of;
}

/** The minutes of all steps that are not left out. */
export function minutesInAll(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + (isLeftOut(step) ? 0 : step.minutes), 0);
}

/** When the meeting would end if each step took its minutes from now on. */
export function expectedEnd(meeting: Meeting, now: number): number {
  const path = stops(meeting);
  const here = path.findIndex(({ id }) => id === meeting.step);
  const left = clockMinutes(meeting, now) ?? path[here]?.minutes ?? 0;
  return now + (left + minutesInAll(path.slice(here + 1))) * MINUTE;
}

/**
 * Whether the group's path differs from the method's; true if the method is not known. A turn
 * that has no topic differs in nothing [Y10].
 */
export function isOwnPlan(meeting: Meeting, shipped: readonly Lengths[]): boolean {
  const session = (meeting.cycle?.number ?? 1) === 1 ? "first" : "later";
  const same = (step: Step, index: number) =>
    !step.skipped &&
    shipped[index]?.id === step.id &&
    shipped[index]?.minutes[session] === step.minutes;
  return !meeting.steps.every(same);
}

/** One step shorter or longer: by one minute if it is short, otherwise to the next five. */
export function stretched(minutes: number, way: 1 | -1): number {
  const fine = way > 0 ? minutes < FINE : minutes <= FINE;
  const by = fine ? 1 : COARSE;
  const rounded = way > 0 ? Math.floor(minutes / by) + 1 : Math.ceil(minutes / by) - 1;
  return Math.min(MINUTES_AT_MOST, Math.max(1, rounded * by));
}
