import assert from "node:assert/strict";
import { test } from "node:test";
import {
  clockMinutes,
  currentStep,
  hasExplored,
  isEnded,
  isOpening,
  neighbourStep,
  phasePath,
} from "../../../static/src/selectors/meeting.ts";
import { meeting, records } from "../support/records.ts";

const states = (step: string) => phasePath(meeting(step)).map(({ state }) => state);

test("the path has one mark for each heading, whatever steps stand under it", () => {
  assert.equal(phasePath(meeting("aims")).length, 5);
});

test("headings are passed, current or ahead, and going back takes marks back", () => {
  assert.deepEqual(states("aims"), ["now", "ahead", "ahead", "ahead", "ahead"]);
  assert.deepEqual(states("explore"), ["done", "done", "done", "now", "ahead"]);
  assert.deepEqual(states("express"), ["done", "now", "ahead", "ahead", "ahead"]);
});

test("at the end the whole path is passed", () => {
  assert.deepEqual(new Set(states("ended")), new Set(["done"]));
  assert.ok(isEnded(records({ meeting: meeting("ended") })));
});

test("there is no step before the welcome", () => {
  assert.equal(currentStep(new Map()), undefined);
});

test("a step has its neighbours, and the ends have none", () => {
  assert.equal(neighbourStep(meeting("express"), 1)?.id, "choose");
  assert.equal(neighbourStep(meeting("express"), -1)?.id, "prompt");
  assert.equal(neighbourStep(meeting("aims"), -1), undefined);
  assert.equal(neighbourStep(meeting("ended"), 1), undefined);
});

const without = (step: string, ...skipped: string[]) => {
  const { steps } = meeting(step);
  return meeting(step, {
    steps: steps.map((one) => ({ ...one, skipped: skipped.includes(one.id) })),
  });
};

test("[S10] going on or back passes over skipped steps, and the path does not list them", () => {
  const here = without("prompt", "express", "choose");
  assert.equal(neighbourStep(here, 1)?.id, "explore");
  assert.equal(neighbourStep(without("explore", "express", "choose"), -1)?.id, "prompt");
  assert.equal(phasePath(here).length, 3);
});

test("[Y10] going on passes over a turn that has no topic", () => {
  const turn = { number: 2, of: 2, each_topic: true, without_topic: true };
  const steps = meeting("prompt").steps.map((one) =>
    one.id === "express" ? { ...one, turn } : one,
  );
  assert.equal(neighbourStep(meeting("prompt", { steps }), 1)?.id, "choose");
  assert.equal(neighbourStep(meeting("express", { steps }), 1)?.id, "choose");
});

test("[S10] a skipped step that the meeting goes to has its place and its neighbours", () => {
  const here = without("express", "express", "choose");
  assert.equal(neighbourStep(here, 1)?.id, "explore");
  assert.equal(neighbourStep(here, -1)?.id, "prompt");
  assert.equal(phasePath(here).length, 4);
});

test("[S10] the path never goes back: a step that was moved stands where the meeting is", () => {
  const { steps } = meeting("prompt");
  const [aims, prompt, ...others] = steps;
  const moved = [aims, ...others.slice(0, 3), prompt, ...others.slice(3)].filter((one) => !!one);
  const at = (step: string) => phasePath(meeting(step, { steps: moved }));
  const states = at("prompt").map(({ state }) => state);
  assert.deepEqual(states, ["done", "done", "done", "now", "ahead"]);
  assert.ok(isOpening(meeting("aims", { steps: moved })));
  assert.ok(!isOpening(meeting("prompt", { steps: moved })));
});

test("[C7] the exploration is past once the path has passed its step", () => {
  assert.ok(!hasExplored(meeting("explore")));
  assert.ok(hasExplored(meeting("words")));
  assert.ok(!hasExplored(without("words", "explore")));
});

test("the clock is advisory: over is zero minutes, and none is none", () => {
  assert.equal(clockMinutes(meeting("express", { clock_ends_at: 60_000 }), 120_000), 0);
  assert.equal(clockMinutes(meeting("express"), 0), null);
});
