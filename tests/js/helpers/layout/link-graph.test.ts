import assert from "node:assert/strict";
import { test } from "node:test";
import { type GraphLink, linkGraph } from "../../../../static/src/helpers/layout/link-graph.ts";

const links = (...pairs: string[]): GraphLink[] =>
  pairs.map((pair, number) => {
    const [from = "", to = ""] = pair.split("-");
    return { id: `l${number}`, from, to };
  });

test("one link stands between its two ends, at their height", () => {
  assert.deepEqual(linkGraph(links("a-b")), {
    left: [{ id: "a", at: 0.5 }],
    right: [{ id: "b", at: 0.5 }],
    lines: [{ id: "l0", at: 0.5, left: 0.5, right: 0.5 }],
  });
});

test("[M2] an item is drawn once, however many links it has", () => {
  const { left, right, lines } = linkGraph(links("a-b", "a-c", "d-a"));
  assert.deepEqual(
    left.map(({ id }) => id),
    ["a"],
  );
  assert.deepEqual(
    right.map(({ id }) => id),
    ["b", "c", "d"],
  );
  assert.deepEqual(
    lines.map(({ left }) => left),
    [0.5, 0.5, 0.5],
  );
});

test("an item in a ring of three links stands on both sides", () => {
  const { left, right } = linkGraph(links("a-b", "b-c", "c-a"));
  const twice = left.filter(({ id }) => right.some((other) => other.id === id));
  assert.equal(twice.length, 1);
});

test("[M2] each label has a row of its own, and items on one side are at least a row apart", () => {
  const { left, right, lines } = linkGraph(links("a-x", "b-y", "c-x", "d-y", "e-z", "a-z"));
  const heights = lines.map(({ at }) => at);
  assert.equal(new Set(heights).size, 6);
  for (const side of [left, right]) {
    const at = side.map((knot) => knot.at);
    assert.ok(at.every((height) => height > 0 && height < 1));
    assert.ok(at.every((height, row) => row === 0 || height - (at[row - 1] ?? 0) > 1 / 6 - 1e-9));
  }
});
