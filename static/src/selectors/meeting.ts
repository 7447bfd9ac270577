import { ownEntry } from "../helpers/method/own-entry.ts";
import { page } from "../helpers/method/page-settings.ts";
import { minutesLeft } from "../helpers/text/clock.ts";
import type { Meeting, Records, Silence, Step } from "../replica/records.ts";
import type { ChoosingMode } from "../replica/vocabulary.ts";
import { one } from "./records.ts";
import { type LocalizedMeeting, type LocalizedStep, localized } from "./titles.ts";

export type PhaseMark = { title: string; state: "done" | "now" | "ahead" };

export function meetingOf(records: Records): LocalizedMeeting | undefined {
  const meeting = one(records, "meeting", "meeting");
  return meeting && localized(meeting);
}

/** The current step; `undefined` before the welcome. */
export function currentStep(records: Records): LocalizedStep | undefined {
  const meeting = meetingOf(records);
  return meeting?.steps.find((step) => step.id === meeting.step);
}

/** Whether proposals are put to the group without being sorted first [C9]. */
export function isCheckAlone(records: Records): boolean {
  return choosingMode(records) === "check" || isByConsent(records);
}

/** Whether the group chooses by consent [C10]. */
export function isByConsent(records: Records): boolean {
  return choosingMode(records) === "consent";
}

function choosingMode(records: Records): ChoosingMode | undefined {
  const steps = meetingOf(records)?.steps.filter(({ kind }) => kind === "choose") ?? [];
  const here = steps.find(({ id }) => id === currentStep(records)?.id) ?? steps[0];
  return here?.choosing;
}

/** What is asked at this step: its own question [Y7], or else the opening prompt. */
export function questionNow(records: Records): string {
  return currentStep(records)?.question || (meetingOf(records)?.prompt ?? "");
}

/** Whether the room speaks here about the prompt of the step before. It stays: nobody has to remember it. */
export function answersPrompt(records: Records): boolean {
  const meeting = meetingOf(records);
  const speaks = !!meeting?.prompt && currentStep(records)?.kind === "speak";
  return speaks && neighbourStep(meeting, -1)?.kind === "prompt";
}

/** What the method calls its synthesis; where it has several, the one of this step, or else the first. */
export function synthesisTitle(records: Records): string {
  const steps = meetingOf(records)?.steps.filter(({ kind }) => kind === "volunteer_text") ?? [];
  const here = steps.find(({ id }) => id === currentStep(records)?.id) ?? steps[0];
  return here?.title ?? "";
}

/** The step to which going on or back leads. */
export function neighbourStep(meeting: Meeting, offset: 1 | -1): Step | undefined {
  const path = pathOf(meeting);
  const here = path.findIndex((step) => step.id === meeting.step);
  return here < 0 ? undefined : path[here + offset];
}

/** The steps that are not left out, and the current one even if it is. */
function pathOf({ steps, step: here }: Meeting): Step[] {
  return steps.filter((step) => !isLeftOut(step) || step.id === here);
}

/** Whether going on or back passes over it: the group skips it, or its turn has no topic [Y10]. */
export function isLeftOut({ skipped, turn }: Step): boolean {
  return skipped || !!turn?.without_topic;
}

/** The headings of the path in order, each done, current or ahead. */
export function phasePath(meeting: Meeting): PhaseMark[] {
  const phases = headings(meeting);
  const here = phases.indexOf(currentPhase(meeting));
  return phases.map((title, index) => ({ title, state: mark(index, here, meeting.step) }));
}

function headings(meeting: Meeting): string[] {
  return [...new Set(pathOf(meeting).map(({ phase }) => phase))].filter(Boolean);
}

/** The latest heading that the meeting has reached. A step that was moved may stand under a later one. */
export function currentPhase(meeting: Meeting): string {
  const path = pathOf(meeting);
  const phases = headings(meeting);
  const here = path.findIndex(({ id }) => id === meeting.step);
  const reached = path.slice(0, here + 1).map(({ phase }) => phases.indexOf(phase));
  return phases[Math.max(-1, ...reached)] ?? "";
}

/** A heading with its number, if its method has one: “2. Free expression”; `words` may be its short form. */
export function numberedPhase({ method }: Meeting, title: string, words = title): string {
  const number = ownEntry(ownEntry(page().numbers, method) ?? {}, title);
  return number ? `${number}.\u00a0${words}` : words;
}

/** The same with the short form of the heading, where a method has one. */
export function shortPhase(meeting: Meeting, title: string): string {
  return numberedPhase(meeting, title, ownEntry(page().headings, title) ?? title);
}

/** Whether the meeting is still under its first heading. */
export function isOpening(meeting: Meeting): boolean {
  return currentPhase(meeting) === headings(meeting)[0];
}

/** Whether the meeting has passed an exploration step. */
export function hasExplored(meeting: Meeting): boolean {
  const path = pathOf(meeting);
  const here = path.findIndex(({ id }) => id === meeting.step);
  return path.slice(0, Math.max(0, here)).some(({ kind }) => kind === "notes");
}

export function isEnded(records: Records): boolean {
  return meetingOf(records)?.step === "ended";
}

/** A clock that runs (`clock_ends_at`), is paused (`clock_left`), or is not set. */
export type Clock = Partial<Pick<Meeting, "clock_ends_at" | "clock_left">>;

/** The minutes left on a clock, or `null` if there is none. */
export function clockMinutes({ clock_ends_at, clock_left }: Clock, now: number): number | null {
  const ends = clock_ends_at ?? (clock_left != null ? now + clock_left : null);
  return ends === null ? null : minutesLeft(ends, now);
}

/** The silence that the group keeps now, if any. */
export function silenceNow({ silence }: Meeting, now: number): Silence | null {
  return silence && silence.ends_at > now ? silence : null;
}

function mark(index: number, here: number, step: string): PhaseMark["state"] {
  if (step === "ended" || index < here) return "done";
  return index === here ? "now" : "ahead";
}
