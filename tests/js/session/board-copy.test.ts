import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceStorage } from "../../../static/src/helpers/platform/device-storage.ts";
import type { Ask } from "../../../static/src/replica/command.ts";
import type { AnyRecord } from "../../../static/src/replica/records.ts";
import type { Delta } from "../../../static/src/replica/replica.ts";
import { BoardCopy } from "../../../static/src/session/board-copy.ts";
import { BOARD as RULES } from "../../../static/src/session/predict/board.ts";
import { OWN } from "../../../static/src/session/predict/own.ts";
import { card, meeting } from "../support/boards.ts";
import { FarEnd } from "../support/server.ts";
import { MemoryStorage } from "../support/storages.ts";

const BOARD = {
  meeting: meeting({
    steps: [
      {
        id: "group",
        kind: "group",
        title: "Regrouper",
        minutes: 10,
        phase: "",
        skipped: false,
        at_rest: false,
        choosing: "resonance",
        turn: null,
        question: "",
        cards: [],
        columns: [],
      },
    ],
  }),
  "theme:t": { type: "theme", title: "Un", order: 1 } as const,
  "card:a": card(1),
  "card:b": card(2),
};
const POSTED = {
  card: "c1",
  kind: "situation",
  nature: null,
  title: "Un lundi",
  text: "",
} as const;
const MINE = { type: "mine", what: "card", ...POSTED, set_aside: false } as unknown as AnyRecord;

/** A command of each class: what it is, what shows it, and how the server tells it. */
const CLASSES = {
  grouping: {
    ask: (ask: Ask<void>) => ask("move_cards", { cards: ["a"], theme: "t", before: null }),
    shown: (copy: BoardCopy) => record(copy, "card:a", "theme"),
    states: [null, "t"],
    delta: { "card:a": card(1, { theme: "t" }) },
    you: {},
  },
  plan: {
    ask: (ask: Ask<void>) => ask("edit_step", { step: "group", minutes: 15 }),
    shown: (copy: BoardCopy) => minutes(copy),
    states: [10, 15],
    delta: {
      meeting: {
        ...BOARD.meeting,
        steps: BOARD.meeting.steps.map((step) => ({ ...step, minutes: 15 })),
      },
    },
    you: {},
  },
  own: {
    ask: (ask: Ask<void>) => ask("post_card", POSTED),
    shown: (copy: BoardCopy) => copy.own.has("mine:c1"),
    states: [false, true],
    delta: {},
    you: { "mine:c1": MINE },
  },
};

function record(copy: BoardCopy, id: string, field: string): unknown {
  return (copy.records.get(id) as unknown as Record<string, unknown> | undefined)?.[field];
}

function minutes(copy: BoardCopy): number | undefined {
  const now = copy.records.get("meeting");
  return now?.type === "meeting" ? now.steps[0]?.minutes : undefined;
}

/** A screen that holds the board at version 3, its server, and all that it has shown since. */
function screen(shown: (copy: BoardCopy) => unknown = () => undefined) {
  const seen: unknown[] = [];
  const losses: [number, string[]][] = [];
  const changes: (readonly string[] | undefined)[] = [];
  const server = new FarEnd();
  const copy: BoardCopy = new BoardCopy({
    storage: deviceStorage(new MemoryStorage()),
    code: "K7M2QX",
    predictions: RULES,
    readsWall: false,
    resume: () => new Promise(() => {}),
    onSilence: () => {},
    onStored: () => {},
    onLost: (changes, before) => losses.push([changes, [...before.own.keys()]]),
    onChange: (changed) => {
      changes.push(changed);
      const now = shown(copy);
      if (now !== seen.at(-1)) seen.push(now);
    },
  });
  copy.predictOwn(OWN);
  copy.takeWelcome({ version: 3, records: { ...BOARD }, you: {}, now: 1 });
  copy.open(server.send);
  const delta = (version: number, records: Delta["records"]) =>
    copy.takeDelta({ since: copy.version, version, records, now: 1 });
  const give: Ask<void> = (name, ...given) => void copy.command(name, ...given);
  return { copy, server, seen, losses, changes, delta, give };
}

for (const [which, { ask, shown, states, delta: told, you }] of Object.entries(CLASSES)) {
  const [before, after] = states;
  const tell = ({ copy, delta }: ReturnType<typeof screen>, version: number) => {
    if (Object.keys(told).length > 0) delta(version, structuredClone(told));
    copy.takeYou({ records: structuredClone(you), version });
  };

  test(`[P13] ${which}: shown at once, and never as it was between its answer and its delta`, async () => {
    const one = screen(shown);
    ask(one.give);
    assert.deepEqual(one.seen, [before, after]);
    await one.server.answer(1, { ok: 4, changed: true });
    assert.equal(one.copy.waiting.length, 0);
    assert.equal(one.copy.pending.length, 1);
    tell(one, 4);
    assert.deepEqual(one.copy.pending, []);
    assert.deepEqual(one.seen, [before, after]);
  });

  test(`[P13] ${which}: told before it is answered, it shows as it was told`, async () => {
    const one = screen(shown);
    ask(one.give);
    await one.server.reaches(1);
    tell(one, 4);
    await one.server.answer(1, { ok: 4, changed: true });
    assert.deepEqual(one.copy.pending, []);
    assert.deepEqual(one.seen, [before, after]);
  });

  test(`[P13] ${which}: one that changed nothing is pending no more once it is answered`, async () => {
    const one = screen(shown);
    ask(one.give);
    await one.server.answer(1, { ok: 3, changed: false });
    assert.deepEqual(one.copy.pending, []);
    assert.equal(shown(one.copy), before);
  });

  test(`[P13] ${which}: one that was refused is shown no more`, async () => {
    const one = screen(shown);
    ask(one.give);
    await one.server.answer(1, { rejected: "wrong_step", message: "Une autre étape." });
    assert.deepEqual(one.copy.pending, []);
    assert.equal(shown(one.copy), before);
  });

  test(`[P13] ${which}: undone by another before it was told, it goes with the word of that`, async () => {
    const one = screen(shown);
    ask(one.give);
    await one.server.answer(1, { ok: 4, changed: true });
    one.copy.takeYou({ records: {}, version: 5 });
    assert.deepEqual(one.copy.pending, []);
    assert.equal(shown(one.copy), before);
  });
}

test("[P13] a later change of others shows although a command's own change is awaited", async () => {
  const one = screen((copy) => record(copy, "card:a", "theme"));
  one.give("move_cards", { cards: ["a"], theme: "t", before: null });
  await one.server.answer(1, { ok: 4, changed: true });
  one.delta(5, { "card:a": card(1) });
  assert.equal(record(one.copy, "card:a", "theme"), null);
});

test("[W4] a delta also concerns the records that were or are predicted", async () => {
  const one = screen();
  one.give("move_cards", { cards: ["a"], theme: "t", before: null });
  await one.server.answer(1, { ok: 5, changed: true });
  one.delta(4, { "card:b": card(2, { title: "Autre" }) });
  assert.deepEqual(one.changes.at(-1), ["card:b", "card:a"]);
  one.delta(5, { "theme:t": { type: "theme", title: "Deux", order: 1 } });
  assert.deepEqual(one.changes.at(-1), ["theme:t", "card:a"]);
  one.delta(6, { "card:b": card(2) });
  assert.deepEqual(one.changes.at(-1), ["card:b"]);
});

test("[W4] records are the same object until they change, predicted or not", () => {
  const { copy, give, delta } = screen();
  const told = copy.records;
  assert.equal(copy.records, told);
  give("move_cards", { cards: ["a"], theme: "t", before: null });
  const predicted = copy.records;
  assert.notEqual(predicted, told);
  assert.equal(copy.records, predicted);
  give("recall_frame", {});
  delta(4, {});
  assert.notEqual(copy.records, predicted);
});

test("[P13] a second tap adds to the minutes of the first, before and after its answer", async () => {
  const one = screen();
  one.give("edit_step", { step: "group", minutes: 11 });
  one.give("edit_step", { step: "group", minutes: 12 });
  await one.server.answer(1, { ok: 4, changed: true });
  assert.equal(minutes(one.copy), 12);
});

test("[P13] a welcome holds everything that was answered before it", async () => {
  const one = screen();
  one.give("move_cards", { cards: ["a"], theme: "t", before: null });
  await one.server.answer(1, { ok: 4, changed: true });
  one.copy.takeWelcome({ version: 4, records: { ...BOARD }, you: {}, now: 1 });
  assert.deepEqual(one.copy.pending, []);
});

test("[P14] a screen that is cut off before it is told of its own card knows the revision of the answer", async () => {
  const one = screen();
  one.give("post_card", { card: "a", kind: "theme", title: "Une" });
  await one.server.answer(1, { ok: 10, mark: "of10", changed: true });
  const { version, mark } = one.copy.known;
  assert.deepEqual({ version, mark }, { version: 10, mark: "of10" });
  one.copy.takeYou({ records: {}, version: 9, mark: "of9" });
  assert.equal(one.copy.known.version, 10);
});

test("[P14] a welcome after a loss says what was held, also what was answered and not received", async () => {
  const one = screen();
  one.copy.takeYou({ records: {}, version: 9 });
  one.give("post_card", { card: "a", kind: "theme", title: "Une" });
  await one.server.answer(1, { ok: 10, changed: true });
  one.copy.takeWelcome({ version: 2, records: { ...BOARD }, you: {}, now: 1, lost: 8 });
  assert.deepEqual(one.losses, [[8, ["mine:a"]]]);
  one.give("post_card", { card: "b", kind: "theme", title: "Deux" });
  await one.server.answer(2, { ok: 3, changed: true });
  assert.equal(one.copy.pending.length, 1);
  one.copy.takeYou({ records: {}, version: 3 });
  assert.deepEqual(one.copy.pending, []);
});
