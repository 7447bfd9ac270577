import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf, inColumns } from "../../../../static/src/helpers/layout/columns.ts";

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
