import assert from "node:assert/strict";
import { test } from "node:test";
import type { Card, Records, Step, Topic } from "../../../static/src/replica/records.ts";
import {
  clockInTheRoom,
  columnOfDraft,
  isAside,
  otherNotes,
  topicOfDraft,
  unopenedTopics,
  withTopic,
} from "../../../static/src/selectors/explore.ts";
import { linksInWords } from "../../../static/src/selectors/links.ts";
import { vocabularyOf } from "../../../static/src/selectors/vocabulary.ts";
import { note, recordOf } from "../support/boards.ts";
import { meeting, records } from "../support/records.ts";

function topic(order: number): Topic {
  return recordOf<Topic>({
    type: "topic",
    title: `${order}`,
    cards: [],
    order,
    opened: null,
    clock_ends_at: null,
    clock_left: null,
  });
}

/** Two topics, at a step of 20 minutes. */
function room(turn: Step["turn"]): Records {
  const { steps } = meeting("explore");
  const own = steps.map((step) => (step.id === "explore" ? { ...step, minutes: 20, turn } : step));
  return records({
    meeting: meeting("explore", { steps: own, topic: "topic:b" }),
    "topic:a": topic(1),
    "topic:b": topic(2),
  });
}

test("[S7] topics share the minutes of their step", () => {
  assert.equal(clockInTheRoom(room(null)).minutes, 10);
});

test("[Y10] a topic's own turn has its minutes for it alone", () => {
  const clock = clockInTheRoom(room({ number: 2, of: 2, each_topic: true, without_topic: false }));
  assert.deepEqual([clock.topic, clock.minutes], ["topic:b", 20]);
});

test("[Y10] topics share the minutes of a turn that is no topic's own", () => {
  const clock = clockInTheRoom(room({ number: 2, of: 3, each_topic: false, without_topic: false }));
  assert.equal(clock.minutes, 10);
});

test("[D1] a console says of a topic that its card is set aside", () => {
  const aside = (set_aside: boolean) =>
    isAside(records({ "card:a": recordOf<Card>({ type: "card", set_aside }) }), "topic:a");
  assert.deepEqual(
    [aside(true), aside(false), isAside(records({}), "topic:a")],
    [true, false, false],
  );
});

test("[R2] notes whose topic has gone are told apart, column by column", () => {
  const explored = meeting("explore");
  const vocabulary = {
    ...vocabularyOf(records({ meeting: explored })),
    columns: ["insight", "question"],
  };
  const left = records({
    meeting: { ...explored, vocabulary },
    "topic:a": topic(1),
    "note:one": note("one", { topic: "topic:a" }),
    "note:two": note("two", { topic: "topic:gone", column: "question", order: 2 }),
    "note:three": note("three", { topic: "topic:gone", order: 3 }),
  });
  const told = otherNotes(left).map(({ text }) => text);
  assert.deepEqual(told, ["three", "two"]);
});

test("[M2] a link to a note whose topic has gone is shown like one of no topic", () => {
  const linked = records({
    meeting: meeting("explore"),
    "topic:a": topic(1),
    "note:one": note("one", { topic: "topic:gone" }),
    "note:two": note("two", { topic: "topic:gone" }),
    "link:l": { type: "link", from: "note:one", to: "note:two", label: null },
  });
  assert.deepEqual(
    linksInWords(linked, "topic:a").map(({ id }) => id),
    ["link:l"],
  );
});

type Draft = { topic?: string | undefined; text: string };

/** An exploration with two columns, of which the step asks for `own`, or for both. */
function asking(...own: string[]): Records {
  const { steps, vocabulary } = meeting("explore");
  const columns = own;
  const asked = steps.map((step) => (step.id === "explore" ? { ...step, columns } : step));
  const known = { ...vocabulary, columns: ["association", "insight"] };
  return records({ meeting: meeting("explore", { steps: asked, vocabulary: known }) });
}

test("[X1] a note keeps the topic of its first letter, and has none before", () => {
  const board = room(null);
  assert.equal(withTopic<Draft>(board, { text: " " }).topic, undefined);
  const begun = withTopic<Draft>(board, { text: "U" });
  assert.equal(begun.topic, "topic:b");
  const turned = records({
    ...Object.fromEntries(board),
    meeting: meeting("explore", { topic: "topic:a" }),
  });
  assert.equal(withTopic(turned, { ...begun, text: "Un" }).topic, "topic:b");
  assert.equal(topicOfDraft(turned, begun)?.id, "topic:b");
  const { "topic:b": _, ...left } = Object.fromEntries(turned);
  assert.equal(topicOfDraft(records(left), begun)?.id, "topic:a");
});

test("[N19] [Y7] a draft of a column that is not asked for stands in one that is", () => {
  assert.equal(columnOfDraft(asking("insight"), "association"), "insight");
  assert.equal(columnOfDraft(asking(), "association"), "association");
});

test("[S7] a topic is unopened while its share is whole, beside the one that is open", () => {
  const unopened = (turn: Parameters<typeof room>[0], left: number | null) => {
    const all = new Map(room(turn));
    all.set("topic:a", { ...topic(1), clock_left: left });
    return unopenedTopics(all).map(({ id }) => id);
  };
  assert.deepEqual(unopened(null, 600_000), ["topic:a"]);
  assert.deepEqual(unopened(null, 599_000), []);
  assert.deepEqual(unopened(null, null), []);
  assert.deepEqual(
    unopened({ number: 2, of: 2, each_topic: true, without_topic: false }, 600_000),
    [],
  );
});
