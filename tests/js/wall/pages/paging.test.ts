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
  const paging = new Paging();
  paging.show("aims", [1, 1]);
  const turned = [paging.turn(-1), paging.turn(1), paging.turn(1)];
  assert.deepEqual(turned, [false, true, false]);
  assert.deepEqual([paging.number, paging.total], [2, 2]);
});

test("pages of every view are counted from the first", () => {
  const paging = new Paging();
  paging.show("explore", [2, 3]);
  paging.turn(1);
  assert.deepEqual([paging.view, paging.page, paging.number, paging.total], [0, 1, 2, 5]);
  paging.turn(1);
  assert.deepEqual([paging.view, paging.page, paging.number], [1, 0, 3]);
  paging.turn(-1);
  assert.deepEqual([paging.view, paging.page], [0, 1]);
});

test("another screen starts from its first page, the same one stays where it is", () => {
  const paging = new Paging();
  paging.show("cards", [22]);
  paging.turn(1);
  paging.show("cards", [23]);
  assert.deepEqual([paging.number, paging.total], [2, 23]);
  paging.show("result", [4]);
  assert.equal(paging.number, 1);
});

test("after a removal the page is at most the last one", () => {
  const paging = new Paging();
  paging.show("words", [1, 1, 1]);
  paging.turn(1);
  paging.turn(1);
  paging.show("words", [1, 1]);
  assert.deepEqual([paging.view, paging.number], [1, 2]);
});

test("[M3] a wall follows a page turn of the board once, and a later turn on this wall stays", () => {
  const paging = new Paging();
  paging.show("cards", [23]);
  paging.follow({ of: "cards", view: 0, page: 4 });
  assert.equal(paging.number, 5);
  paging.turn(1);
  paging.follow({ of: "cards", view: 0, page: 4 });
  assert.equal(paging.number, 6);
  paging.follow({ of: "cards", view: 0, page: 7 });
  assert.equal(paging.number, 8);
});

test("[M3] a page turn for another screen changes nothing, and no page follows the last", () => {
  const paging = new Paging();
  paging.show("result-1", [2]);
  paging.follow({ of: "cards", view: 0, page: 1 });
  assert.equal(paging.number, 1);
  paging.follow({ of: "result-1", view: 3, page: 9 });
  assert.equal(paging.number, 2);
});

test("[M3] a text whose pages are not counted yet keeps the page it was turned to", () => {
  const paging = new Paging();
  paging.show("explore", [1, null]);
  paging.follow({ of: "explore", view: 1, page: 2 });
  paging.show("explore", [1, null]);
  assert.deepEqual([paging.view, paging.page, paging.counts], [1, 2, null]);
});

test("[M3] a screen that returns shows the page that the walls were turned to", () => {
  const paging = new Paging();
  const turned = { of: "cards", view: 0, page: 4 };
  paging.show("cards", [23]);
  paging.follow(turned);
  paging.show("large-card:a", [1]);
  paging.follow(turned);
  paging.show("cards", [23]);
  paging.follow(turned);
  assert.equal(paging.number, 5);
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

test("[M14] a screen of notes begins at its last page and stays there as pages are added", () => {
  const paging = new Paging();
  paging.show("explore-topic:t1", [3, 1]);
  assert.deepEqual([paging.view, paging.number, paging.total], [0, 3, 4]);
  paging.show("explore-topic:t1", [5, 1]);
  assert.equal(paging.number, 5);
});

test("[M14] once turned back it stays on that page, until it is turned to the last one", () => {
  const paging = new Paging();
  paging.show("explore-topic:t1", [3]);
  paging.turn(-1);
  paging.show("explore-topic:t1", [4]);
  assert.equal(paging.number, 2);
  paging.turn(1);
  paging.turn(1);
  paging.show("explore-topic:t1", [6]);
  assert.equal(paging.number, 6);
});

test("[M14] another wall that follows is at the end of its own pages", () => {
  const [paging, other] = [new Paging(), new Paging()];
  paging.show("explore-topic:t1", [3, 1]);
  paging.turn(1);
  paging.turn(-1);
  other.show("explore-topic:t1", [7, 1]);
  other.follow({ of: "explore-topic:t1", view: 0, page: 0 });
  other.follow(paging.place);
  assert.equal(other.number, 7);
});
