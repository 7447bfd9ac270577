import assert from "node:assert/strict";
import { test } from "node:test";
import { itemTitle, looseCards, themesWithCards } from "../../../static/src/selectors/cards.ts";
import { cardsAt, inTheme, regrouped, TRAY } from "../../../static/src/selectors/grouping.ts";
import { board, card } from "../support/boards.ts";

const records = board({
  "theme:t1": { type: "theme", title: "Un", order: 1 },
  "theme:t2": { type: "theme", title: "Deux", order: 2 },
  "card:a": card(1, { theme: "t1" }),
  "card:b": card(2, { theme: "t1" }),
  "card:c": card(3, { theme: "t2" }),
  "card:d": card(4),
  "card:e": card(5),
});
const ids = (cards: { id: string }[]) => cards.map(({ id }) => id.slice(5)).join("");
const after = (name: string, args: Record<string, unknown>) => regrouped(records, [{ name, args }]);

test("with nothing given the records are the same ones", () => {
  assert.equal(regrouped(records, []), records);
});

test("a card moved before another stands there, and nowhere else", () => {
  const moved = after("move_card", { card: "d", theme: "t1", before: "b" });
  assert.equal(ids(cardsAt(moved, inTheme("t1"))), "adb");
  assert.equal(ids(looseCards(moved)), "e");
});

test("a card moved within its place keeps every other in order", () => {
  const moved = after("move_card", { card: "e", theme: null, before: "d" });
  assert.equal(ids(cardsAt(moved, TRAY)), "ed");
});

test("a card moved with no card after it goes to the end", () => {
  const moved = after("move_card", { card: "a", theme: "t2", before: null });
  assert.equal(ids(cardsAt(moved, inTheme("t2"))), "ca");
});

test("a created theme comes last, with its cards", () => {
  const made = after("create_theme", { theme: "t3", title: "Trois", cards: ["d", "a"] });
  const last = themesWithCards(made).at(-1);
  assert.equal(last?.title, "Trois");
  assert.equal(ids(last?.cards ?? []), "da");
});

test("a dissolved theme leaves its cards in the tray", () => {
  const dissolved = after("dissolve_theme", { theme: "t1" });
  assert.equal(ids(looseCards(dissolved)), "deab");
  assert.equal(dissolved.has("theme:t1"), false);
});

test("a merged theme gives all its cards to the other", () => {
  const merged = after("merge_themes", { from: "t1", into: "t2" });
  assert.equal(ids(cardsAt(merged, inTheme("t2"))), "cab");
  assert.equal(merged.has("theme:t1"), false);
});

test("a renamed theme keeps its place and its cards", () => {
  const renamed = after("rename_theme", { theme: "t1", title: "Autrement" });
  assert.equal(itemTitle(renamed, "theme:t1"), "Autrement");
  assert.equal(ids(cardsAt(renamed, inTheme("t1"))), "ab");
});

test("a command on what has gone changes nothing", () => {
  const moved = after("move_card", { card: "gone", theme: "t1", before: null });
  assert.deepEqual([...moved], [...records]);
});
