import type { Note, Records, Topic } from "../replica/records.ts";
import type { Column } from "../replica/vocabulary.ts";
import { type Clock, currentStep, meetingOf } from "./meeting.ts";
import { allOf, type Identified } from "./records.ts";

export function topics(records: Records): Identified<Topic>[] {
  return allOf(records, "topic").sort((a, b) => a.order - b.order);
}

/** The current topic: the projected one, else the one last changed to, else the first. */
export function currentTopic(records: Records): Identified<Topic> | undefined {
  const all = topics(records);
  const { projected, topic: turned } = meetingOf(records) ?? {};
  const named = (id: string | null | undefined) => all.find((topic) => topic.id === id);
  return named(projected) ?? named(turned) ?? all[0];
}

/** The clock of the current topic, or else of the step, with the planned minutes. */
export function clockInTheRoom(
  records: Records,
): Clock & { topic: string | null; minutes: number } {
  const { minutes = 0, kind } = currentStep(records) ?? {};
  const topic = kind === "notes" ? currentTopic(records) : undefined;
  if (!topic) return { ...meetingOf(records), topic: null, minutes };
  return { ...topic, topic: topic.id, minutes: Math.floor(minutes / topics(records).length) };
}

/** The group's notes in the order in which they were added, then the facilitators'. */
export function notesOf(records: Records, topic: string, column: Column): Identified<Note>[] {
  return allOf(records, "note")
    .filter((note) => note.topic === topic && note.column === column)
    .sort((a, b) => Number(a.facilitator) - Number(b.facilitator) || a.order - b.order);
}
