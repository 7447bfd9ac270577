import assert from "node:assert/strict";
import { test } from "node:test";
import { arranged } from "../../../static/src/grouping/model/arrangement.ts";
import { inTheme, NEW_THEME, TRAY } from "../../../static/src/grouping/model/drop-targets.ts";
import { Selection } from "../../../static/src/grouping/selection.ts";
import { board, card } from "../support/boards.ts";

const records = board({
  "theme:t1": { type: "theme", title: "Un", order: 1 },
  "theme:t2": { type: "theme", title: "Deux", order: 2 },
  "card:a": card(1, { theme: "t1" }),
  "card:b": card(2, { theme: "t1" }),
  "card:d": card(4),
  "card:e": card(5),
});
const arrangement = arranged(records);

function holding(...ids: string[]): Selection {
  const selection = new Selection();
  selection.select({ what: "cards", ids });
  return selection;
}

const aside = (selection: Selection, offset: 1 | -1) =>
  selection.targetAcross(arrangement, records, offset);
const along = (selection: Selection, offset: 1 | -1) =>
  selection.targetAlong(arrangement, records, offset);

test("arrows move the target from the card's own part through every part and back", () => {
  const selection = holding("d");
  const seen = [1, 2, 3, 4].map(() => aside(selection, 1));
  assert.deepEqual(seen, [inTheme("t1"), inTheme("t2"), NEW_THEME, TRAY]);
});

test("going back from the first place comes to the last", () => {
  assert.deepEqual(aside(holding("d"), -1), NEW_THEME);
});

test("up and down move the target among the cards of a theme, and stop at its ends", () => {
  const selection = holding("d");
  aside(selection, 1);
  const seen = ([-1, -1, -1, 1, 1, 1] as const).map((offset) => along(selection, offset));
  assert.deepEqual(
    seen,
    ["b", "a", "a", "b", null, null].map((before) => inTheme("t1", before)),
  );
});

test("a card moves among its neighbours without leaving its theme", () => {
  assert.deepEqual(along(holding("b"), -1), inTheme("t1", "a"));
});

test("in the tray the target is each of the other cards, to make a theme", () => {
  const selection = holding("d");
  assert.deepEqual(along(selection, 1), { what: "with", card: "e" });
  assert.deepEqual(along(selection, -1), TRAY);
});

test("the target of several cards is never one of them", () => {
  const selection = holding("a", "b");
  assert.deepEqual(along(selection, -1), inTheme("t1"));
});

test("a theme can only join another theme", () => {
  const selection = new Selection();
  selection.select({ what: "theme", id: "t1" });
  assert.deepEqual(
    [aside(selection, 1), aside(selection, 1)],
    [
      { what: "into", theme: "t2" },
      { what: "into", theme: "t2" },
    ],
  );
});

test("cards are added to the selection one by one, and removed the same way", () => {
  const selection = new Selection();
  for (const id of ["d", "a", "d"]) selection.toggle(id);
  assert.deepEqual([selection.cards, selection.selectingSeveral], [["a"], true]);
  selection.toggle("a");
  assert.deepEqual([selection.items, selection.selectingSeveral], [null, true]);
});

test("a range goes from the last selected card, in reading order", () => {
  const selection = new Selection();
  selection.toggle("e");
  selection.extendTo("a", arrangement);
  assert.deepEqual(selection.cards, ["e", "a"]);
  selection.clear();
  selection.toggle("d");
  selection.extendTo("b", arrangement);
  assert.deepEqual(selection.cards, ["d", "e", "a", "b"]);
});

test("what is removed from the board is deselected, and so is a removed target", () => {
  const gone = holding("gone");
  assert.equal(gone.removeMissing(records), true);
  assert.equal(gone.items, null);
  const some = holding("d", "gone");
  assert.equal(some.removeMissing(records), true);
  assert.deepEqual(some.cards, ["d"]);
  some.target = inTheme("gone");
  assert.equal(some.removeMissing(records), false);
  assert.deepEqual([some.cards, some.target], [["d"], null]);
});
