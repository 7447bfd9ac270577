import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cardsPerPage,
  type LastRow,
  proposalsPerPage,
  ROWS,
  resultsPerPage,
} from "../../../../static/src/wall/frame/wall-size.ts";
import { turnOf } from "../../../../static/src/wall/pages/page-turner.ts";
import { Paging } from "../../../../static/src/wall/pages/paging.ts";

test("pages are turned one by one, and stay at either end", () => {
  const flow = new Paging();
  flow.show("aims", [1, 1]);
  const turned = [flow.turn(-1), flow.turn(1), flow.turn(1)];
  assert.deepEqual(turned, [false, true, false]);
  assert.deepEqual([flow.number, flow.total], [2, 2]);
});

test("pages of every view are counted from the first", () => {
  const flow = new Paging();
  flow.show("explore", [2, 3]);
  flow.turn(1);
  assert.deepEqual([flow.view, flow.page, flow.number, flow.total], [0, 1, 2, 5]);
  flow.turn(1);
  assert.deepEqual([flow.view, flow.page, flow.number], [1, 0, 3]);
  flow.turn(-1);
  assert.deepEqual([flow.view, flow.page], [0, 1]);
});

test("another screen starts from its first page, the same one stays where it is", () => {
  const flow = new Paging();
  flow.show("cards", [22]);
  flow.turn(1);
  flow.show("cards", [23]);
  assert.deepEqual([flow.number, flow.total], [2, 23]);
  flow.show("result", [4]);
  assert.equal(flow.number, 1);
});

test("after a removal the page is at most the last one", () => {
  const flow = new Paging();
  flow.show("words", [1, 1, 1]);
  flow.turn(1);
  flow.turn(1);
  flow.show("words", [1, 1]);
  assert.deepEqual([flow.view, flow.number], [1, 2]);
});

test("[M3] a wall follows a page turn of the board once, and a later turn on this wall stays", () => {
  const flow = new Paging();
  flow.show("cards", [23]);
  flow.follow({ of: "cards", view: 0, page: 4 });
  assert.equal(flow.number, 5);
  flow.turn(1);
  flow.follow({ of: "cards", view: 0, page: 4 });
  assert.equal(flow.number, 6);
  flow.follow({ of: "cards", view: 0, page: 7 });
  assert.equal(flow.number, 8);
});

test("[M3] a page turn for another screen changes nothing, and no page follows the last", () => {
  const flow = new Paging();
  flow.show("result-1", [2]);
  flow.follow({ of: "cards", view: 0, page: 1 });
  assert.equal(flow.number, 1);
  flow.follow({ of: "result-1", view: 3, page: 9 });
  assert.equal(flow.number, 2);
});

test("[M3] a text whose pages are not counted yet keeps the page it was turned to", () => {
  const flow = new Paging();
  flow.show("explore", [1, null]);
  flow.follow({ of: "explore", view: 1, page: 2 });
  flow.show("explore", [1, null]);
  assert.deepEqual([flow.view, flow.page, flow.counts], [1, 2, null]);
});

test("[M3] a screen that returns shows the page that the walls were turned to", () => {
  const flow = new Paging();
  const turned = { of: "cards", view: 0, page: 4 };
  flow.show("cards", [23]);
  flow.follow(turned);
  flow.show("large-card:a", [1]);
  flow.follow(turned);
  flow.show("cards", [23]);
  flow.follow(turned);
  assert.equal(flow.number, 5);
});

test("[M1] a page holds nine cards at a distance of six, more near and fewer far", () => {
  const each = (row: LastRow, wide: boolean) => {
    const { columns, rows } = cardsPerPage({ row, wide });
    return columns * rows;
  };
  assert.deepEqual(
    ROWS.map((row) => each(row, true)),
    [16, 9, 6],
  );
  assert.deepEqual(
    ROWS.map((row) => each(row, false)),
    [12, 6, 4],
  );
});

test("results that take two pages are shared out between them", () => {
  const rows = [1, 5, 6, 7].map(
    (count) => resultsPerPage({ row: "normal", wide: true }, count).rows,
  );
  assert.deepEqual(rows, [3, 5, 3, 4]);
});

test("a few proposals stand like their results, more stand in columns", () => {
  const size = { row: "normal", wide: true } as const;
  assert.deepEqual(proposalsPerPage(size, 5), resultsPerPage(size, 5));
  assert.deepEqual(proposalsPerPage(size, 6), { columns: 2, rows: 4 });
  const far = { row: "far", wide: true } as const;
  assert.deepEqual(proposalsPerPage(far, 6), { columns: 1, rows: 3 });
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
