import { page } from "../helpers/method/page-settings.ts";
import type { Meeting, Step } from "../replica/records.ts";

/** `spoken` is the language of the title, where it may be another than the meeting's. */
export type NamedStep = Step & { readonly spoken?: string };
export type NamedMeeting = Omit<Meeting, "steps"> & { readonly steps: readonly NamedStep[] };

/**
 * The meeting with its steps and headings named in the language of this page, where its method
 * says how; what a group called a step itself stays as it is.
 */
export function named(meeting: Meeting): NamedMeeting {
  if (meeting.language === page().language) return meeting;
  const known = done.get(meeting);
  if (known) return known;
  const made = { ...meeting, steps: meeting.steps.map((step) => namedStep(meeting, step)) };
  done.set(meeting, made);
  return made;
}

/** The same object for the same record, so that a screen knows what has changed. */
const done = new WeakMap<Meeting, NamedMeeting>();

function namedStep({ method, language }: Meeting, step: Step): NamedStep {
  const { steps, headings } = page().titles;
  const title = here(steps, method, step.title);
  return {
    ...step,
    title: title ?? step.title,
    spoken: title === undefined ? language : page().language,
    phase: here(headings, method, step.phase) ?? step.phase,
  };
}

function here(titles: Readonly<Record<string, string>>, method: string, title: string) {
  return titles[`${method}.${title}`] ?? titles[title];
}
