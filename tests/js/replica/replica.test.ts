import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnyRecord, Choice } from "../../../static/src/replica/records.ts";
import { EMPTY, welcomed, withDelta, withYou } from "../../../static/src/replica/replica.ts";
import { choice as choosing } from "../support/boards.ts";

const ALPHA: AnyRecord = { type: "theme", title: "Alpha", order: 1 };
const BETA: AnyRecord = { type: "theme", title: "Beta", order: 2 };

const joined = welcomed({ version: 4, records: { "theme:a": ALPHA }, you: {}, now: 1 });

test("a welcome replaces everything that was there", () => {
  assert.equal(joined.version, 4);
  assert.deepEqual([...joined.records], [["theme:a", ALPHA]]);
});

test("a delta from exactly this version puts and drops records", () => {
  const records = { "theme:a": null, "theme:b": BETA };
  const next = withDelta(joined, { since: 4, version: 6, records, now: 2 });
  assert.notEqual(next, "gap");
  if (next === "gap") return;
  assert.equal(next.version, 6);
  assert.deepEqual([...next.records], [["theme:b", BETA]]);
});

test("of a record that is there a delta may name only the fields that changed", () => {
  const fields = { "theme:a": { title: "Alpha et oméga" } };
  const next = withDelta(joined, { since: 4, version: 6, records: {}, fields, now: 2 });
  const records = next === "gap" ? [] : [...next.records];
  assert.deepEqual(records, [["theme:a", { ...ALPHA, title: "Alpha et oméga" }]]);
  assert.deepEqual([...joined.records], [["theme:a", ALPHA]]);
});

test("a delta leaves the replica it was applied to as it was", () => {
  withDelta(joined, { since: 4, version: 5, records: { "theme:a": null }, now: 2 });
  assert.equal(joined.records.size, 1);
});

test("a delta that skips a version is a gap", () => {
  const delta = { since: 5, version: 6, records: { "theme:b": BETA }, now: 2 };
  assert.equal(withDelta(joined, delta), "gap");
});

test("a delta that is already held changes nothing", () => {
  const delta = { since: 3, version: 4, records: { "theme:a": null }, now: 2 };
  assert.equal(withDelta(joined, delta), joined);
});

const marked = welcomed({
  version: 4,
  mark: "four",
  records: { "theme:a": ALPHA },
  you: {},
  now: 1,
});

test("[P14] a delta from this version of another history is a gap", () => {
  const delta = { since: 4, version: 5, mark: "five", records: { "theme:b": BETA }, now: 2 };
  assert.equal(withDelta(marked, { ...delta, since_mark: "other" }), "gap");
  assert.equal(withDelta(marked, delta), "gap");
  const next = withDelta(marked, { ...delta, since_mark: "four" });
  assert.deepEqual(next === "gap" ? next : [next.version, next.mark], [5, "five"]);
});

test("[P14] a delta to this version, or to an earlier one, of another history is a gap", () => {
  const delta = { since: 3, since_mark: "three", records: { "theme:a": null }, now: 2 };
  assert.equal(withDelta(marked, { ...delta, version: 4, mark: "other" }), "gap");
  assert.equal(withDelta(marked, { ...delta, since: 1, version: 3, mark: "x" }), "gap");
  assert.equal(withDelta(marked, { ...delta, version: 4, mark: "four" }), marked);
});

test("[P14] a delta of a server that knows no marks and went back is not taken for one already held", () => {
  assert.notEqual(withDelta(joined, { since: 4, version: 2, records: {}, now: 2 }), joined);
  assert.equal(withDelta(joined, { since: 1, version: 3, records: {}, now: 2 }), "gap");
});

test("a delta before any welcome is a gap", () => {
  assert.equal(withDelta(EMPTY, { since: 1, version: 2, records: {}, now: 2 }), "gap");
});

test("a seat's own records change without a new version", () => {
  const ballot: AnyRecord = { type: "ballot", items: ["theme:a"] };
  const next = withYou(joined, { records: { ballot } });
  assert.equal(next.version, 4);
  assert.deepEqual(next.you.get("ballot"), ballot);
  assert.equal(withYou(next, { records: { ballot: null } }).you.size, 0);
});

const choice = (items: string[], answers: number) =>
  choosing({ round: 1, stage: "resonance", items, answers });

test("[W4] a record that is received again keeps its equal lists as the same objects", () => {
  const records = { choice: choice(["card:a"], 1) };
  const before = welcomed({ version: 1, records, you: {}, now: 1 });
  const after = (record: Choice) => {
    const next = withDelta(before, { since: 1, version: 2, records: { choice: record }, now: 2 });
    return next === "gap" ? assert.fail("a gap") : (next.records.get("choice") as Choice);
  };
  const answered = after(choice(["card:a"], 2));
  assert.equal(answered.items, records.choice.items);
  assert.equal(answered.answers, 2);
  assert.deepEqual(after(choice(["card:b"], 1)).items, ["card:b"]);
});
