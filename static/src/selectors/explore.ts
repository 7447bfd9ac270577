import type { Column, Note, Records, Topic } from "../replica/records.ts";
import { meetingOf } from "./meeting.ts";
import { allOf, type Identified } from "./records.ts";

export const COLUMNS: readonly Column[] = [
  "association",
  "insight",
  "resonance",
  "co_construction",
];

export function topics(records: Records): Identified<Topic>[] {
  return allOf(records, "topic").sort((a, b) => a.order - b.order);
}

/** The topic under discussion: the projected one, or else the first agreed. */
export function currentTopic(records: Records): Identified<Topic> | undefined {
  const all = topics(records);
  const projected = meetingOf(records)?.projected;
  return all.find((topic) => topic.id === projected) ?? all[0];
}

export function notesOf(records: Records, topic: string, column: Column): Identified<Note>[] {
  return allOf(records, "note")
    .filter((note) => note.topic === topic && note.column === column)
    .sort((a, b) => a.order - b.order);
}
