import assert from "node:assert/strict";
import { test } from "node:test";
import { Flow } from "../../../static/src/components/wall-flow.ts";
import { turnOf } from "../../../static/src/components/wall-turner.ts";

test("pages are turned one by one, and stay at either end", () => {
  const flow = new Flow();
  flow.show("aims", 2);
  const turned = [flow.turn(-1), flow.turn(1), flow.turn(1)];
  assert.deepEqual(turned, [false, true, false]);
  assert.deepEqual([flow.number, flow.total], [2, 2]);
});

test("another screen starts from its first page, the same one stays where it is", () => {
  const flow = new Flow();
  flow.show("cards", 3);
  flow.turn(1);
  assert.equal(flow.show("cards", 4), 1);
  assert.equal(flow.show("result", 4), 0);
});

test("a view that goes takes nobody past the last one", () => {
  const flow = new Flow();
  flow.show("words", 3);
  flow.turn(1);
  flow.turn(1);
  assert.equal(flow.show("words", 2), 1);
});

const key = (name: string, more = {}) =>
  ({ key: name, target: { closest: () => null }, ...more }) as unknown as KeyboardEvent;

test("a clicker and the arrows turn pages, other keys do not", () => {
  const turns = ["PageDown", "ArrowRight", "PageUp", "ArrowLeft", "a"].map((name) =>
    turnOf(key(name)),
  );
  assert.deepEqual(turns, [1, 1, -1, -1, undefined]);
});

test("no page turns while somebody is writing, or under a shortcut of the browser", () => {
  assert.equal(turnOf(key("ArrowRight", { target: { closest: () => ({}) } })), undefined);
  assert.equal(turnOf(key("ArrowLeft", { altKey: true })), undefined);
});
