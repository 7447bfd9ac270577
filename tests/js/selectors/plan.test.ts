import assert from "node:assert/strict";
import { test } from "node:test";
import {
  expectedEnd,
  isOwnPlan,
  minutesInAll,
  stops,
  stretched,
} from "../../../static/src/selectors/plan.ts";
import { meeting } from "../support/records.ts";

const MINUTE = 60_000;
const shipped = meeting("aims").steps.map(({ id }) => ({ id, minutes: { first: 10, later: 10 } }));

test("[S9] skipped steps have no minutes, and the end is not a step of the plan", () => {
  const { steps } = meeting("aims");
  const path = stops(meeting("aims"));
  assert.equal(path.length, steps.length - 1);
  assert.equal(minutesInAll(path), 60);
  assert.equal(minutesInAll(path.map((step, at) => ({ ...step, skipped: at < 2 }))), 40);
});

test("[S9] the expected end is after the rest of the clock and the steps that follow", () => {
  assert.equal(expectedEnd(meeting("explore"), 0), 20 * MINUTE);
  const late = meeting("explore", { clock_ends_at: 4 * MINUTE });
  assert.equal(expectedEnd(late, 10 * MINUTE), 20 * MINUTE);
});

test("[S9] a plan is the group's own once order, minutes or a step differ", () => {
  const { steps } = meeting("aims");
  const changed = (at: number, more: object) =>
    meeting("aims", { steps: steps.map((step, n) => (n === at ? { ...step, ...more } : step)) });
  assert.ok(!isOwnPlan(meeting("aims"), shipped));
  assert.ok(isOwnPlan(changed(2, { minutes: 12 }), shipped));
  assert.ok(isOwnPlan(changed(2, { skipped: true }), shipped));
  assert.ok(isOwnPlan(meeting("aims", { steps: [...steps].reverse() }), shipped));
  assert.ok(isOwnPlan(meeting("aims"), []));
});

test("[Y10] a turn that has no topic makes no plan of the group's own", () => {
  const { steps } = meeting("aims");
  const turn = { number: 2, of: 2, each_topic: true, without_topic: true };
  const left = (more: object) =>
    meeting("aims", { steps: steps.map((step, n) => (n === 2 ? { ...step, ...more } : step)) });
  assert.ok(!isOwnPlan(left({ turn }), shipped));
  assert.ok(isOwnPlan(left({ turn, skipped: true }), shipped));
  assert.ok(isOwnPlan(left({ turn, minutes: 12 }), shipped));
  assert.equal(minutesInAll(stops(left({ turn }))), 50);
});

test("[S9] minutes go one by one up to ten, then to the next five, and stay within bounds", () => {
  assert.deepEqual(
    [1, 9, 10, 12, 45].map((minutes) => stretched(minutes, 1)),
    [2, 10, 15, 15, 50],
  );
  assert.deepEqual(
    [1, 10, 12, 15, 45].map((minutes) => stretched(minutes, -1)),
    [1, 9, 10, 10, 40],
  );
  assert.equal(stretched(240, 1), 240);
});
