import assert from "node:assert/strict";
import { test } from "node:test";
import { arranged, inReadingOrder } from "../../../../static/src/grouping/model/arrangement.ts";
import { draggedInPlace } from "../../../../static/src/grouping/model/dragged-in-place.ts";
import { suggestedName } from "../../../../static/src/grouping/model/naming.ts";
import { board, card } from "../../support/boards.ts";

const records = board({
  "theme:t2": { type: "theme", title: "Deux", order: 2 },
  "theme:t1": { type: "theme", title: "Un", order: 1 },
  "card:b": card(2, { theme: "t1" }),
  "card:a": card(1, { theme: "t1" }),
  "card:c": card(3, { theme: "gone" }),
});

test("cards are read theme by theme, those of a theme that has gone first", () => {
  assert.deepEqual(inReadingOrder(arranged(records)), ["c", "a", "b"]);
  assert.deepEqual(
    arranged(records).themes.map(({ id }) => id),
    ["t1", "t2"],
  );
});

test("what did not change is the same object, so that it is not drawn again", () => {
  const before = arranged(records);
  const edited = board(Object.fromEntries(records));
  const now = arranged(
    new Map([...edited, ["card:c", card(3, { theme: "gone", title: "Autre" })]]),
    before,
  );
  assert.equal(now.themes[0], before.themes[0]);
  assert.notEqual(now.loose, before.loose);
  assert.equal(arranged(edited, before).loose, before.loose);
});

test("what is dragged stays where the drag began, whatever others do", () => {
  const dragged = new Map([...records].filter(([id]) => id === "card:a" || id === "theme:t1"));
  const moved = board({ ...Object.fromEntries(records), "card:a": card(9, { theme: "t2" }) });
  const dissolved = new Map([...moved].filter(([id]) => id !== "theme:t1"));
  assert.equal(draggedInPlace(records, dragged), records);
  const [one, other] = [draggedInPlace(moved, dragged), draggedInPlace(dissolved, dragged)];
  for (const now of [one, other]) {
    assert.deepEqual(arranged(now).themes[0]?.cards[0]?.id, "a");
    assert.equal(arranged(now).themes[0]?.id, "t1");
  }
});

test("a dragged card that was withdrawn is removed at once", () => {
  const dragged = new Map([...records].filter(([id]) => id === "card:a"));
  const withdrawn = new Map([...records].filter(([id]) => id !== "card:a"));
  assert.equal(draggedInPlace(withdrawn, dragged), withdrawn);
});

test("the suggested name is the title that shares most words with the other cards", () => {
  const titles = ["Un cadeau", "La demande d’une famille", "Les familles demandent", "La nuit"];
  const cards = titles.map((title) => card(1, { title }));
  assert.equal(suggestedName(cards), "La demande d’une famille");
  assert.equal(suggestedName(cards.slice(0, 1)), "Un cadeau");
  assert.equal(suggestedName([]), "");
});
