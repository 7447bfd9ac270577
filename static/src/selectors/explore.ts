import { bare } from "../helpers/platform/ids.ts";
import { isBlank } from "../helpers/text/blank.ts";
import type { Card, Note, Records, Topic } from "../replica/records.ts";
import { allCards } from "./cards.ts";
import { type Clock, currentStep, meetingOf } from "./meeting.ts";
import { allOf, type Identified, one } from "./records.ts";
import { vocabularyOf } from "./vocabulary.ts";

const MINUTE = 60_000;

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

/** Whether the card that a topic was made of is set aside: the room then sees neither. */
export function isAside(records: Records, topic: string): boolean {
  return one(records, `card:${bare(topic)}`, "card")?.set_aside ?? false;
}

/** The topic of a note that is being written: that of its first letter, if it is still there. */
export function topicOfDraft(
  records: Records,
  draft: { topic?: string | undefined },
): Identified<Topic> | undefined {
  return topics(records).find(({ id }) => id === draft.topic) ?? currentTopic(records);
}

/** A draft of a note with its topic, which it keeps from its first letter on [X1]. */
export function withTopic<D extends { topic?: string | undefined; text: string }>(
  records: Records,
  draft: D,
): D {
  if (isBlank(draft.text)) return { ...draft, topic: undefined };
  return { ...draft, topic: topicOfDraft(records, draft)?.id };
}

/** The column that a draft stands in: its own, or the usual one where its own is not asked for. */
export function columnOfDraft(records: Records, column: string): string {
  return columnsNow(records).includes(column) ? column : usualColumn(records);
}

/** The other topics that were never opened at this step: their share of its time is whole. */
export function unopenedTopics(records: Records): Identified<Topic>[] {
  const all = topics(records);
  const { minutes = 0, turn } = currentStep(records) ?? {};
  if (turn?.each_topic || minutes === 0) return [];
  const here = currentTopic(records)?.id;
  const share = Math.floor((minutes * MINUTE) / all.length);
  return all.filter(
    ({ id, clock_left }) => id !== here && clock_left === share && !isAside(records, id),
  );
}

/** The clock of the current topic, or else of the step, with the planned minutes. */
export function clockInTheRoom(
  records: Records,
): Clock & { topic: string | null; minutes: number } {
  const { minutes = 0, kind, turn } = currentStep(records) ?? {};
  const topic = kind === "notes" ? currentTopic(records) : undefined;
  if (!topic) return { ...meetingOf(records), topic: null, minutes };
  const share = turn?.each_topic ? 1 : topics(records).length;
  return { ...topic, topic: topic.id, minutes: Math.floor(minutes / share) };
}

/** The columns that the current step takes notes in [Y7]: its own, or else all. */
export function columnsNow(records: Records): readonly string[] {
  const { columns } = vocabularyOf(records);
  const own = currentStep(records)?.columns ?? [];
  return own.length ? columns.filter((column) => own.includes(column)) : columns;
}

/** The column of a note whose author chose none. */
export function usualColumn(records: Records): string {
  const columns = columnsNow(records);
  return columns.find((column) => column === "resonance") ?? columns[0] ?? "";
}

/** The notes of a column in the order in which they came, whoever wrote them. */
export function notesOf(records: Records, topic: string, column: string): Identified<Note>[] {
  return allOf(records, "note")
    .filter((note) => note.topic === topic && note.column === column)
    .sort((a, b) => a.order - b.order);
}

/** The notes whose topic is no topic any more, column by column. */
export function otherNotes(records: Records): Identified<Note>[] {
  const { columns } = vocabularyOf(records);
  const place = ({ column }: Note) => columns.indexOf(column);
  return allOf(records, "note")
    .filter(({ topic }) => !one(records, topic, "topic"))
    .sort((a, b) => place(a) - place(b) || a.order - b.order);
}

/** The cards of a topic, as the wall shows them. */
export function cardsOf(records: Records, { cards }: Topic): Identified<Card>[] {
  const of = new Set(cards);
  return allCards(records).filter(({ id, set_aside }) => of.has(id) && !set_aside);
}

/** The card whose text the wall shows above the notes: the one that was opened, or else the first. */
export function openCard(
  { opened }: Topic,
  cards: readonly Identified<Card>[],
): Identified<Card> | undefined {
  return cards.find(({ id }) => id === opened) ?? cards[0];
}

/** The note of a topic that came last. */
export function newestNote(records: Records, topic: string): string | undefined {
  const all = allOf(records, "note").filter((note) => note.topic === topic);
  return all.sort((a, b) => a.order - b.order).at(-1)?.id;
}
