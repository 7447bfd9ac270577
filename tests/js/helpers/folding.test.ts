import assert from "node:assert/strict";
import { test } from "node:test";
import { folded } from "../../../static/src/helpers/folding.ts";
import { type Box, shelved } from "../../../static/src/helpers/shelves.ts";

const PAGE = { columns: 2, height: 100, between: 10 };
const thing = (height: number, span = 1): Box => ({ height, span });
const places = (...boxes: Box[]) =>
  shelved(boxes, PAGE).spots.map(({ column, top }) => `${column}:${top}`);

test("[M10] a list stands evenly over its columns, in its order", () => {
  assert.deepEqual(folded([10, 10, 10, 10, 10], 2, 100), {
    columns: [0, 0, 0, 1, 1],
    count: 2,
    height: 30,
  });
  assert.deepEqual(folded([40, 10, 10, 10, 10], 2, 100).columns, [0, 1, 1, 1, 1]);
});

test("[M10] no other cut of a list over two columns is lower", () => {
  const parts = [12, 31, 7, 22, 18, 9, 40, 3, 15];
  const sum = (some: number[]) => some.reduce((all, part) => all + part, 0);
  const cuts = parts.map((_, at) => Math.max(sum(parts.slice(0, at)), sum(parts.slice(at))));
  assert.equal(folded(parts, 2, 1_000).height, Math.min(...cuts));
});

test("[M10] a list higher than its columns goes on over more, none of them higher than a page", () => {
  assert.deepEqual(folded([40, 40, 40, 40, 40, 40], 2, 100), {
    columns: [0, 0, 1, 1, 2, 2],
    count: 3,
    height: 80,
  });
});

test("[M10] what is higher than any column stands in one by itself", () => {
  assert.deepEqual(folded([20, 150, 20], 2, 100).columns, [0, 1, 2]);
  assert.deepEqual(folded([], 2, 100), { columns: [], count: 1, height: 0 });
});

test("[M10] things stand one below the other, then in the next column, then on the next page", () => {
  assert.deepEqual(places(thing(60), thing(30), thing(50), thing(50), thing(50)), [
    "0:0",
    "0:70",
    "1:0",
    "2:0",
    "3:0",
  ]);
  assert.equal(shelved([thing(60), thing(50), thing(50)], PAGE).pages, 2);
  assert.equal(shelved([], PAGE).pages, 1);
});

test("[M10] what goes over the columns stands below all that is on its page, or on the next", () => {
  assert.deepEqual(places(thing(20), thing(40, 2), thing(30)), ["0:0", "0:30", "2:0"]);
  assert.deepEqual(places(thing(70), thing(40, 2)), ["0:0", "2:0"]);
});

test("[M10] what goes over two pages has them to itself, and the next goes on below it", () => {
  assert.deepEqual(places(thing(20), thing(90, 4), thing(20)), ["0:0", "2:0", "6:0"]);
  assert.deepEqual(places(thing(60, 4), thing(20)), ["0:0", "2:70"]);
});
