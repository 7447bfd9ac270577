import assert from "node:assert/strict";
import { test } from "node:test";
import { LAST_PAGE, pagesOf } from "../../../static/src/selectors/pages.ts";
import { board, meeting } from "../support/boards.ts";

const turned = (of: string, view: number, page: number) =>
  board({ meeting: meeting(), turned: { type: "turned", of, view, page } });
const wall = { of: "aims", pages: [1, 3, 2] };

test("[M3] a wall that was not turned stands on its first page", () => {
  const { number, total, previous, next } = pagesOf(board({ meeting: meeting() }), wall);
  assert.deepEqual([number, total, previous], [1, 6, null]);
  assert.deepEqual(next, { of: wall.of, view: 1, page: 0 });
});

test("[M3] the pages of every view follow each other, to the last", () => {
  assert.deepEqual(pagesOf(turned(wall.of, 1, 2), wall).number, 4);
  const last = pagesOf(turned(wall.of, 2, 1), wall);
  assert.deepEqual([last.number, last.next], [6, null]);
  assert.deepEqual(last.previous, { of: wall.of, view: 2, page: 0 });
});

test("[M3] a page turn for another screen, or past the last page, is ignored", () => {
  assert.equal(pagesOf(turned("cards", 0, 4), wall).number, 1);
  assert.equal(pagesOf(turned(wall.of, 1, 9), wall).number, 4);
});

test("[M14] notes begin at their last page, and a console turns to it by its own number", () => {
  const notes = { of: "explore-topic:t1", pages: [3, 2] };
  const { number, previous, next } = pagesOf(board({ meeting: meeting() }), notes);
  assert.deepEqual([number, previous?.page, next?.view], [3, 1, 1]);
  assert.equal(pagesOf(turned(notes.of, 0, 0), notes).number, 1);
  assert.deepEqual(pagesOf(turned(notes.of, 0, 1), notes).next?.page, LAST_PAGE);
});
