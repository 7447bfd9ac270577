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

test("[M10] a list higher than its columns goes on over more, none of them higher than a page", () => {
  assert.deepEqual(inColumns([40, 40, 40, 40, 40, 40], 2, 100), {
    columns: [0, 0, 1, 1, 2, 2],
    count: 3,
    height: 80,
  });
});

test("[M10] what is higher than any column stands in one by itself", () => {
  assert.deepEqual(inColumns([20, 150, 20], 2, 100).columns, [0, 1, 2]);
  assert.deepEqual(inColumns([], 2, 100), { columns: [], count: 1, height: 0 });
});

test("[M10] over how many columns a list goes is known before it does", () => {
  const counts = [30, 60, 100, 20].map((most) => columnsOf([20, 20, 20, 20, 20], most));
  assert.deepEqual(counts, [5, 2, 1, 5]);
});

test("[M10] things stand in their order, each as high as it can, further left where it may choose", () => {
  assert.deepEqual(places(thing(60), thing(30), thing(20), thing(20)), [
    "0:0",
    "1:0",
    "1:40",
    "0:70",
  ]);
});

test("[M10] what stands whole on no column of a page goes to the next, and so does all after it", () => {
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

test("[M10] what goes over two columns has both for itself, beside or below what came before", () => {
  assert.deepEqual(places(thing(20), thing(40, 2), thing(30)), ["0:0", "0:30", "2:0"]);
  assert.deepEqual(places(thing(70), thing(40, 2)), ["0:0", "2:0"]);
  const wide = { ...PAGE, columns: 3 };
  assert.deepEqual(packItems([thing(70), thing(40, 2), thing(30)], wide).positions, [
    { column: 0, top: 0 },
    { column: 1, top: 0 },
    { column: 1, top: 50 },
  ]);
});

test("[M10] what goes over two pages has them to itself, and the next goes on below it", () => {
  assert.deepEqual(places(thing(20), thing(90, 4), thing(20)), ["0:0", "2:0", "6:0"]);
  assert.deepEqual(places(thing(60, 4), thing(20)), ["0:0", "2:70"]);
});
