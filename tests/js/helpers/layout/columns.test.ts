import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf, inColumns } from "../../../../static/src/helpers/layout/columns.ts";
import { type PackingItem, packItems } from "../../../../static/src/helpers/layout/packing.ts";

const PAGE = { columns: 2, height: 100, between: 10 };
const thing = (height: number, span = 1): PackingItem => ({ height, span });
const places = (...boxes: PackingItem[]) =>
  packItems(boxes, PAGE).positions.map(({ column, top }) => `${column}:${top}`);

test("[M10] a list stands evenly over its columns, in its order", () => {
  assert.deepEqual(inColumns([10, 10, 10, 10, 10], 2, 100), {
    columns: [0, 0, 0, 1, 1],
    count: 2,
    height: 30,
  });
  assert.deepEqual(inColumns([40, 10, 10, 10, 10], 2, 100).columns, [0, 1, 1, 1, 1]);
});

test("[M10] no other cut of a list over two columns is lower", () => {
  const parts = [12, 31, 7, 22, 18, 9, 40, 3, 15];
  const sum = (some: number[]) => some.reduce((all, part) => all + part, 0);
  const cuts = parts.map((_, at) => Math.max(sum(parts.slice(0, at)), sum(parts.slice(at))));
  assert.equal(inColumns(parts, 2, 1_000).height, Math.min(...cuts));
});

test("[M10] a list that is higher than its columns fills more of them, none higher than a page", () => {
  assert.deepEqual(inColumns([40, 40, 40, 40, 40, 40], 2, 100), {
    columns: [0, 0, 1, 1, 2, 2],
    count: 3,
    height: 80,
  });
});

test("[M10] an item that is higher than a column has a column to itself", () => {
  assert.deepEqual(inColumns([20, 150, 20], 2, 100).columns, [0, 1, 2]);
  assert.deepEqual(inColumns([], 2, 100), { columns: [], count: 1, height: 0 });
});

test("[M10] the number of columns of a list is known before it is spread over them", () => {
  const counts = [30, 60, 100, 20].map((most) => columnsOf([20, 20, 20, 20, 20], most));
  assert.deepEqual(counts, [5, 2, 1, 5]);
});

test("[M10] items stand in order, each as high as possible, the leftmost of equal positions", () => {
  assert.deepEqual(places(thing(60), thing(30), thing(20), thing(20)), [
    "0:0",
    "1:0",
    "1:40",
    "0:70",
  ]);
});

test("[M10] an item that fits in no column of a page begins the next page, and the others follow", () => {
  const { positions, pages } = packItems(
    [60, 70, 50, 10].map((height) => thing(height)),
    PAGE,
  );
  assert.deepEqual(
    positions.map(({ column, top }) => [column, top]),
    [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ],
  );
  assert.equal(pages, 2);
  assert.equal(packItems([], PAGE).pages, 1);
});

test("[M10] an item over two columns stands beside or below the items before it", () => {
  assert.deepEqual(places(thing(20), thing(40, 2), thing(30)), ["0:0", "0:30", "2:0"]);
  assert.deepEqual(places(thing(70), thing(40, 2)), ["0:0", "2:0"]);
  const wide = { ...PAGE, columns: 3 };
  assert.deepEqual(packItems([thing(70), thing(40, 2), thing(30)], wide).positions, [
    { column: 0, top: 0 },
    { column: 1, top: 0 },
    { column: 1, top: 50 },
  ]);
});

test("[M10] an item over two pages has both for itself, and the next item follows below it", () => {
  assert.deepEqual(places(thing(20), thing(90, 4), thing(20)), ["0:0", "2:0", "6:0"]);
  assert.deepEqual(places(thing(60, 4), thing(20)), ["0:0", "2:70"]);
});
