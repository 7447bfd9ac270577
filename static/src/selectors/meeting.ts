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

/** Minutes left on the advisory clock, or `null` when none runs. */
export function clockMinutes(meeting: Meeting, now: number): number | null {
  return meeting.clock_ends_at === null ? null : minutesLeft(meeting.clock_ends_at, now);
}

function mark(index: number, here: number, step: string): PhaseMark["state"] {
  if (step === "ended" || index < here) return "done";
  return index === here ? "now" : "ahead";
}
