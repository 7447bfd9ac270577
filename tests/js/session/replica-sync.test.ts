import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnyRecord } from "../../../static/src/replica/records.ts";
import type { Delta, Welcome } from "../../../static/src/replica/replica.ts";
import { ReplicaSync, type ResumeRequest } from "../../../static/src/session/replica-sync.ts";
import { turn } from "../support/server.ts";

type Answer = { welcome?: Welcome; delta?: Delta } | "silence";

const theme = (title: string): AnyRecord => ({ type: "theme", title, order: 1 });
const welcome = (version: number, title: string): Welcome => ({
  version,
  records: { "theme:a": theme(title) },
  you: {},
  now: Date.now(),
});
const delta = (since: number, version: number, title: string): Delta => ({
  since,
  version,
  records: { "theme:a": theme(title) },
  now: Date.now(),
});

function synced() {
  const asked: (ResumeRequest & { answer: (answer: Answer) => void })[] = [];
  const calls = { silences: 0, changes: [] as (readonly string[] | undefined)[] };
  const screen = new ReplicaSync({
    readsWall: false,
    resume: (asking) => new Promise((answer) => asked.push({ ...asking, answer })),
    onSilence: () => calls.silences++,
    onChange: (records) => calls.changes.push(records),
  });
  const title = () => {
    const record = screen.replica.records.get("theme:a");
    return record?.type === "theme" ? record.title : undefined;
  };
  return { screen, asked, calls, title };
}

test("after a gap the screen asks once, from the version it holds, and catches up", async () => {
  const { screen, asked, title } = synced();
  screen.welcome(welcome(3, "trois"));
  screen.delta(delta(5, 6, "six"));
  screen.delta(delta(6, 7, "sept"));
  assert.equal(asked.length, 1);
  assert.equal(asked[0]?.have, 3);
  assert.equal(title(), "trois");
  asked[0]?.answer({ delta: delta(3, 7, "sept") });
  await turn();
  assert.equal(title(), "sept");
  assert.equal(screen.replica.version, 7);
});

test("a gap that the answer does not close is asked for again", async () => {
  const { screen, asked, title } = synced();
  screen.welcome(welcome(3, "trois"));
  screen.delta(delta(8, 9, "neuf"));
  asked[0]?.answer({ delta: delta(6, 8, "huit") });
  await turn();
  assert.equal(asked.length, 2);
  asked[1]?.answer({ welcome: welcome(9, "neuf") });
  await turn();
  assert.equal(title(), "neuf");
});

test("[P14] the screen asks with the mark of its version, and again after one of another history", async () => {
  const { screen, asked, title } = synced();
  screen.welcome({ ...welcome(7, "sept"), mark: "seven" });
  screen.delta({ ...delta(7, 3, "trois"), since_mark: "lost", mark: "three" });
  assert.deepEqual([asked[0]?.have, asked[0]?.mark], [7, "seven"]);
  asked[0]?.answer({ welcome: { ...welcome(3, "trois"), mark: "three", lost: 4 } });
  await turn();
  assert.equal(title(), "trois");
  screen.delta({ ...delta(3, 4, "quatre"), since_mark: "three", mark: "four" });
  assert.equal(title(), "quatre");
  assert.equal(asked.length, 1);
});

test("[P18] to read the wall the screen asks once, after an answer that is under way", async () => {
  const { screen, asked } = synced();
  screen.welcome(welcome(3, "trois"));
  screen.delta(delta(5, 6, "six"));
  void screen.readWall();
  void screen.readWall();
  assert.deepEqual(
    asked.map(({ wall }) => wall),
    [false],
  );
  asked[0]?.answer({ delta: delta(3, 6, "six") });
  await turn();
  assert.deepEqual(
    asked.map(({ have, wall }) => [have, wall]),
    [
      [3, false],
      [6, true],
    ],
  );
});

test("a resume without an answer asks for another connection", async () => {
  const { screen, asked, calls } = synced();
  screen.delta(delta(1, 2, "deux"));
  asked[0]?.answer("silence");
  await turn();
  assert.equal(calls.silences, 1);
});

test("the server's clock is followed, whatever this device's says", () => {
  const { screen } = synced();
  screen.setClock(Date.now() + 3_600_000);
  assert.ok(Math.abs(screen.now() - Date.now() - 3_600_000) < 1_000);
});

test("[W4] a delta names the records it changed; other events may change anything", () => {
  const { screen, calls } = synced();
  screen.welcome(welcome(3, "trois"));
  screen.delta(delta(3, 4, "quatre"));
  screen.you({ records: { ballot: { type: "ballot", items: [] } } });
  screen.you({ records: {}, version: 4 });
  screen.delta({
    ...delta(4, 5, ""),
    records: {},
    fields: { "theme:a": { title: "cinq" } },
  });
  assert.deepEqual(calls.changes, [undefined, ["theme:a"], undefined, [], ["theme:a"]]);
});
