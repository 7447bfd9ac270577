import assert from "node:assert/strict";
import { test } from "node:test";
import type { Step } from "../../../static/src/replica/records.ts";
import { foldedPath } from "../../../static/src/selectors/plan.ts";

function step(id: string, number = 0): Step {
  const turn = number ? { number, of: 2, each_topic: false, without_topic: false } : null;
  return { id, turn } as Partial<Step> as Step;
}

function told(steps: Step[]): string[] {
  return foldedPath(steps).map(({ turn, steps: inside }) => {
    const ids = inside.map(({ id }) => id).join(" ");
    return turn ? `${turn.number}: ${ids}` : ids;
  });
}

test("[Y10] each turn of a repeated block is one part of the path", () => {
  const steps = [step("a"), step("b", 1), step("c", 1), step("b_2", 2), step("c_2", 2), step("d")];
  assert.deepEqual(told(steps), ["a", "1: b c", "2: b_2 c_2", "d"]);
});

test("[Y10] a step that was moved out of its turn stands alone", () => {
  const steps = [step("b", 1), step("a"), step("c", 1), step("b_2", 2)];
  assert.deepEqual(told(steps), ["1: b", "a", "1: c", "2: b_2"]);
});
