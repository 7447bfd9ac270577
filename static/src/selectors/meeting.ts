import { minutesLeft } from "../helpers/clock.ts";
import type { Meeting, Records, Step } from "../replica/records.ts";
import { one } from "./records.ts";

export type PhaseMark = { title: string; state: "done" | "now" | "ahead" };

export function meetingOf(records: Records): Meeting | undefined {
  return one(records, "meeting", "meeting");
}

/** The current step; `undefined` before the welcome. */
export function currentStep(records: Records): Step | undefined {
  const meeting = meetingOf(records);
  return meeting?.steps.find((step) => step.id === meeting.step);
}

/** The step before or after the current one on the path, for the facilitator's controls. */
export function neighbourStep(meeting: Meeting, offset: 1 | -1): Step | undefined {
  const here = meeting.steps.findIndex((step) => step.id === meeting.step);
  return here < 0 ? undefined : meeting.steps[here + offset];
}

/** The headings of the path, in order, each passed, current or ahead. */
export function phasePath(meeting: Meeting): PhaseMark[] {
  const phases = [...new Set(meeting.steps.map((step) => step.phase).filter(Boolean))];
  const here = phases.indexOf(currentPhase(meeting));
  return phases.map((title, index) => ({ title, state: mark(index, here, meeting.step) }));
}

export function currentPhase(meeting: Meeting): string {
  return meeting.steps.find((step) => step.id === meeting.step)?.phase ?? "";
}

export function isEnded(records: Records): boolean {
  return meetingOf(records)?.step === "ended";
}

/** A clock runs to its end, waits with what is left of it, or is not there. */
export type Clock = Pick<Meeting, "clock_left"> & { clock_ends_at?: number | null };

/** Minutes left on an advisory clock that runs or waits, or `null` when there is none. */
export function clockMinutes({ clock_ends_at, clock_left }: Clock, now: number): number | null {
  const ends = clock_ends_at ?? (clock_left != null ? now + clock_left : null);
  return ends === null ? null : minutesLeft(ends, now);
}

function mark(index: number, here: number, step: string): PhaseMark["state"] {
  if (step === "ended" || index < here) return "done";
  return index === here ? "now" : "ahead";
}
