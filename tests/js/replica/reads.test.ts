import assert from "node:assert/strict";
import { test } from "node:test";
import { groupable } from "../../../static/src/grouping/model/groupable.ts";
import { BoardRecords, concern, type Reads, readsOf } from "../../../static/src/replica/reads.ts";
import { themesWithCards } from "../../../static/src/selectors/cards.ts";
import { meetingOf } from "../../../static/src/selectors/meeting.ts";
import { card, meeting } from "../support/boards.ts";

const records = new BoardRecords([
  ["meeting", meeting({})],
  ["card:a", card(1)],
  ["card:b", card(2)],
]);

const concerned = (reads: Reads, ...ids: string[]) => ids.filter((id) => concern([id], reads));

test("[W4] a drawing from one record is concerned by that record alone, there or not", () => {
  const reads = readsOf(() => [meetingOf(records), records.has("theme:t")]);
  assert.deepEqual(concerned(reads, "meeting", "card:a", "theme:t", "theme:u"), [
    "meeting",
    "theme:t",
  ]);
});

test("[W4] a drawing from all cards is concerned by one that comes or goes, by the step, and by no note", () => {
  const reads = readsOf(() => themesWithCards(records));
  assert.deepEqual(concerned(reads, "card:a", "card:new", "note:n", "meeting"), [
    "card:a",
    "card:new",
    "meeting",
  ]);
});

test("[W4] a drawing that reads all records is concerned by everything", () => {
  const ways = [
    () => [...records],
    () => [...records.keys()],
    () => [...records.values()],
    () => [...records.entries()],
    () => records.forEach(() => {}),
    () => records.size,
  ];
  for (const look of ways) assert.ok(concern(["note:n"], readsOf(look)), String(look));
});

test("[W4] a drawing from what may be grouped is concerned by what it shows, and by the meeting", () => {
  for (const _ of ["once", "again"]) {
    const reads = readsOf(() => groupable(records).get("card:a"));
    assert.deepEqual(concerned(reads, "card:a", "card:b", "meeting"), ["card:a", "meeting"]);
  }
});

test("[W4] a drawing inside another is not told to the outer one, nor lost after a fault", () => {
  const outer = readsOf(() => {
    readsOf(() => records.get("card:a"));
    assert.throws(() => readsOf(() => assert.fail("a fault in drawing")));
    records.get("meeting");
  });
  assert.deepEqual(outer, new Set(["meeting"]));
});
