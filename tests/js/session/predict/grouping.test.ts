import assert from "node:assert/strict";
import { test } from "node:test";
import { arranged, cardsAt } from "../../../../static/src/grouping/model/arrangement.ts";
import { command, type GivenArguments } from "../../../../static/src/replica/command.ts";
import type { CommandName } from "../../../../static/src/replica/commands.ts";
import type { Records } from "../../../../static/src/replica/records.ts";
import { itemTitle } from "../../../../static/src/selectors/cards.ts";
import { BOARD } from "../../../../static/src/session/predict/board.ts";
import { predict } from "../../../../static/src/session/predict/predict.ts";
import { board, card } from "../../support/boards.ts";

const records = board({
  "theme:t1": { type: "theme", title: "Un", order: 1 },
  "theme:t2": { type: "theme", title: "Deux", order: 2 },
  "card:a": card(1, { theme: "t1" }),
  "card:b": card(2, { theme: "t1" }),
  "card:c": card(3, { theme: "t2" }),
  "card:d": card(4),
  "card:e": card(5),
});
const after = <N extends CommandName>(name: N, ...given: GivenArguments<N>) =>
  predict(BOARD, records, [command(name, ...given)]);
const moved = (cards: string[], theme: string | null, before: string | null = null) =>
  after("move_cards", { cards, theme, before });
const at = (now: Records, theme: string | null) =>
  cardsAt(arranged(now), theme)
    .map(({ id }) => id)
    .join("");
const themes = (now: Records) => arranged(now).themes.map(({ id }) => id);

test("with nothing given the records are the same ones", () => {
  assert.equal(predict(BOARD, records, []), records);
});

test("a card moved before another stands there, and nowhere else", () => {
  const now = moved(["d"], "t1", "b");
  assert.deepEqual([at(now, "t1"), at(now, null)], ["adb", "e"]);
});

test("a card moved within its place keeps every other in order", () => {
  assert.equal(at(moved(["e"], null, "d"), null), "ed");
  assert.equal(at(moved(["a"], "t1"), "t1"), "ba");
});

test("several cards stand side by side in the order given", () => {
  const now = moved(["e", "c", "d"], "t1", "b");
  assert.deepEqual([at(now, "t1"), at(now, "t2"), at(now, null)], ["aecdb", "", ""]);
  assert.equal(at(moved(["e", "a"], "t2"), "t2"), "cea");
});

test("a card moved to a theme that has gone is in no theme", () => {
  assert.equal(at(moved(["a"], "gone"), null), "dea");
});

test("a created theme comes last, with its cards", () => {
  const now = after("create_theme", { theme: "t3", title: "Trois", cards: ["d", "a"] });
  assert.deepEqual(themes(now), ["t1", "t2", "t3"]);
  assert.equal(at(now, "t3"), "da");
});

test("a dissolved theme leaves its cards in the tray", () => {
  const now = after("dissolve_theme", { theme: "t1" });
  assert.deepEqual([at(now, null), themes(now)], ["deab", ["t2"]]);
});

test("a merged theme gives all its cards to the other", () => {
  const now = after("merge_themes", { from: "t1", into: "t2" });
  assert.deepEqual([at(now, "t2"), themes(now)], ["cab", ["t2"]]);
});

test("a theme goes before another, or to the end", () => {
  assert.deepEqual(themes(after("move_theme", { theme: "t2", before: "t1" })), ["t2", "t1"]);
  assert.deepEqual(themes(after("move_theme", { theme: "t1", before: null })), ["t2", "t1"]);
});

test("a renamed theme keeps its place and its cards", () => {
  const now = after("rename_theme", { theme: "t1", title: "Autrement" });
  assert.equal(itemTitle(now, "theme:t1"), "Autrement");
  assert.equal(at(now, "t1"), "ab");
});

test("a command on a removed record, or one without a rule, predicts nothing", () => {
  assert.deepEqual([...moved(["gone"], "t1")], [...records]);
  assert.deepEqual([...after("rename_theme", { theme: "gone", title: "t" })], [...records]);
  assert.deepEqual([...after("undo", { step: "s" })], [...records]);
});
