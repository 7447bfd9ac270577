import type { Records } from "../replica/records.ts";
import { cardsInOrder } from "./cards.ts";
import { cardsOf, currentTopic, notesOf } from "./explore.ts";
import { currentStep, meetingOf } from "./meeting.ts";
import { vocabularyOf } from "./vocabulary.ts";

type Neighbours = { previous: string | null; next: string | null };

/**
 * The cards or notes before and after the one that is shown large, by record id; `null` at either end.
 * While a topic is explored its own cards follow each other, otherwise all of them.
 */
export function neighbours(records: Records): Neighbours {
  const projected = meetingOf(records)?.projected ?? "";
  const list = listOf(records, projected);
  const index = list.indexOf(projected);
  if (index < 0) return { previous: null, next: null };
  return { previous: list[index - 1] ?? null, next: list[index + 1] ?? null };
}

/** Whether a card or a note can be shown large: the room may see it. */
export function canBeLarge(records: Records, id: string, { set_aside = false }): boolean {
  return !set_aside && (id.startsWith("note:") || Boolean(meetingOf(records)?.cards_shown));
}

function listOf(records: Records, projected: string): string[] {
  if (projected.startsWith("note:")) return notesHere(records);
  const topic = currentStep(records)?.kind === "notes" ? currentTopic(records) : undefined;
  const ofTopic = topic ? cardsOf(records, topic).map(({ id }) => id) : [];
  if (ofTopic.includes(projected)) return ofTopic;
  return cardsInOrder(records).flatMap(({ id, set_aside }) => (set_aside ? [] : [id]));
}

/** The notes of the current topic, column by column. */
function notesHere(records: Records): string[] {
  const topic = currentTopic(records);
  const notes = topic
    ? vocabularyOf(records).columns.flatMap((column) => notesOf(records, topic.id, column))
    : [];
  return notes.flatMap(({ id, set_aside }) => (set_aside ? [] : [id]));
}
