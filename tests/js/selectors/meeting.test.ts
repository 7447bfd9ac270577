import assert from "node:assert/strict";
import { test } from "node:test";
import {
  clockMinutes,
  currentStep,
  isEnded,
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

test("the clock is advisory: over is zero minutes, and none is none", () => {
  assert.equal(clockMinutes(meeting("express", { clock_ends_at: 60_000 }), 120_000), 0);
  assert.equal(clockMinutes(meeting("express"), 0), null);
});
