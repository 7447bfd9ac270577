import assert from "node:assert/strict";
import { test } from "node:test";
import type { CycleView } from "../../../static/src/replica/cycle.ts";
import type { Cycle, CycleSession } from "../../../static/src/replica/cycle-records.ts";
import { linksOf, nextRow, openRow, rowsOf } from "../../../static/src/selectors/cycle.ts";

function session(number: number, fields: Partial<CycleSession>): CycleSession {
  return {
    type: "session",
    number,
    date: number,
    until: 9,
    code: "K7M2QX",
    ended: false,
    ...fields,
  };
}

function sheet(records: CycleView["records"], meetings: CycleView["meetings"] = {}): CycleView {
  const cycle: Cycle = {
    type: "cycle",
    title: "Équipe mobile",
    method: "rpp",
    language: "fr",
    number: 3,
    opened_at: 0,
    erase_at: 0,
    dates: [null, 20],
    rules: [],
    plan: [],
    led_by: 0,
    addresses: ["", "Salle 2"],
  };
  const steps: CycleView["steps"] = [];
  return {
    records: { cycle, ...records },
    kept: [],
    closings: [],
    steps,
    meetings,
    now: 0,
  };
}

test("[K2] a cycle without a meeting offers its first", () => {
  const rows = rowsOf(sheet({}));
  assert.deepEqual(
    rows.map(({ state }) => state),
    ["upcoming", "upcoming", "upcoming"],
  );
  assert.equal(openRow(rows), undefined);
  assert.equal(nextRow(rows)?.number, 1);
});

test("[K2] an open meeting comes first, and the one after it next", () => {
  const meetings = { 2: { code: "K7M2QX", links: null } };
  const records = { "session:1": session(1, { ended: true }), "session:2": session(2, {}) };
  const rows = rowsOf(sheet(records, meetings));
  assert.deepEqual(
    rows.map(({ state }) => state),
    ["ended", "open", "upcoming"],
  );
  assert.equal(openRow(rows)?.meeting?.code, "K7M2QX");
  assert.equal(openRow(rows)?.planned, 20);
  assert.equal(nextRow(rows)?.number, 3);
});

test("[K5] a meeting whose board was erased has ended", () => {
  const rows = rowsOf(sheet({ "session:1": session(1, { code: null }) }));
  assert.equal(rows[0]?.state, "ended");
});

test("links stand in the order in which they were given", () => {
  const links = linksOf(
    sheet({
      "keeper:b": { type: "keeper", own: false, order: 2 },
      "keeper:a": { type: "keeper", own: true, order: 1 },
    }),
  );
  assert.deepEqual(
    links.map(({ id, own }) => [id, own]),
    [
      ["a", true],
      ["b", false],
    ],
  );
});
