import { ownEntry } from "../helpers/method/own-entry.ts";
import { page } from "../helpers/method/page-settings.ts";
import type { Meeting, Step } from "../replica/records.ts";

/** `titleLanguage` is the language of the title, if it may differ from the meeting's. */
export type LocalizedStep = Step & { readonly titleLanguage?: string };
export type LocalizedMeeting = Omit<Meeting, "steps"> & {
  readonly steps: readonly LocalizedStep[];
};

/**
 * The meeting with the titles of its steps and headings in the language of the page, if its method
 * has them. A title that the group wrote itself stays as it is.
 */
export function localized(meeting: Meeting): LocalizedMeeting {
  if (meeting.language === page().language) return meeting;
  const known = localizedMeetings.get(meeting);
  if (known) return known;
  const made = { ...meeting, steps: meeting.steps.map((step) => localizedStep(meeting, step)) };
  localizedMeetings.set(meeting, made);
  return made;
}

/** Returns the same object for the same record, so that a screen can tell what changed. */
const localizedMeetings = new WeakMap<Meeting, LocalizedMeeting>();

function localizedStep({ method, language }: Meeting, step: Step): LocalizedStep {
  const { steps, headings } = page().titles;
  const title = translated(steps, method, step.title);
  return {
    ...step,
    title: title ?? step.title,
    titleLanguage: title === undefined ? language : page().language,
    phase: translated(headings, method, step.phase) ?? step.phase,
  };
}

function translated(titles: Readonly<Record<string, string>>, method: string, title: string) {
  return ownEntry(titles, `${method}.${title}`) ?? ownEntry(titles, title);
}
