import type { Note, Records } from "../replica/records.ts";
import { allOf } from "./records.ts";

/** One end of a link: the id of its record, the words of the record, and what is said beside a note. */
type End = { id: string; words: string; note: Note | null };

export type LinkInWords = { id: string; from: End; to: End; label: string | null };

/**
 * The links with the words of their ends, without those whose end was removed. With a topic: the
 * links with an end in it, and the links whose ends are in no topic.
 */
export function linksInWords(records: Records, topic?: string): LinkInWords[] {
  return allOf(records, "link").flatMap(({ id, from, to, label }) => {
    const ends = [from, to].map((end) => endOf(records, end));
    const [first, second] = ends;
    if (!first?.words || !second?.words) return [];
    return touches(records, [from, to], topic) ? [{ id, from: first, to: second, label }] : [];
  });
}

function touches(records: Records, ends: readonly string[], topic: string | undefined): boolean {
  const there = ends.map((end) => topicOf(records, end)).filter((each) => each !== undefined);
  return topic === undefined || there.length === 0 || there.includes(topic);
}

function topicOf(records: Records, end: string): string | undefined {
  const record = records.get(end);
  if (record?.type === "note") return records.has(record.topic) ? record.topic : undefined;
  return allOf(records, "topic").find(({ cards }) => cards.includes(end))?.id;
}

function endOf(records: Records, id: string): End {
  const record = records.get(id);
  return { id, words: wordsOf(records, id), note: record?.type === "note" ? record : null };
}

function wordsOf(records: Records, id: string): string {
  const record = records.get(id);
  if (record?.type === "note") return record.text;
  return record && "title" in record ? record.title : "";
}
