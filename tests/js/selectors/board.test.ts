import assert from "node:assert/strict";
import { test } from "node:test";
import {
  contributions,
  itemTitle,
  look,
  looseCards,
  themesWithCards,
} from "../../../static/src/selectors/cards.ts";
import { results } from "../../../static/src/selectors/choice.ts";
import { wordsInOrder } from "../../../static/src/selectors/closing.ts";
import { currentTopic } from "../../../static/src/selectors/explore.ts";
import { choice, topic, word } from "../support/boards.ts";
import { card, meeting, records } from "../support/records.ts";

const board = records({
  "card:b": card("Deux", 2, "t1"),
  "card:a": card("Un", 1, "t1"),
  "card:c": card("Trois", 3),
  "card:d": card("Quatre", 4, "gone"),
  "theme:t2": { type: "theme", title: "Vide", order: 2 },
  "theme:t1": { type: "theme", title: "Pleine", order: 1 },
});

test("themes come in the board's order with their cards in theirs", () => {
  const shown = themesWithCards(board).map(({ title, cards }) => [
    title,
    cards.map((c) => c.title),
  ]);
  assert.deepEqual(shown, [
    ["Pleine", ["Un", "Deux"]],
    ["Vide", []],
  ]);
});

test("a card is loose when no theme on this screen holds it", () => {
  assert.deepEqual(
    looseCards(board).map(({ title }) => title),
    ["Trois", "Quatre"],
  );
});

test("an item is a theme with its cards, or a card alone", () => {
  assert.equal(itemTitle(board, "theme:t1"), "Pleine");
  assert.equal(itemTitle(board, "card:c"), "Trois");
  assert.equal(itemTitle(board, "card:nowhere"), "");
  assert.equal(contributions(board, "theme:t1"), 2);
  assert.equal(contributions(board, "card:c"), 1);
});

test("a card looks like its nature; a theme like a theme; a bare situation like neither", () => {
  assert.equal(look("situation", "tension"), "tension");
  assert.equal(look("situation", null), "plain");
  assert.equal(look("theme", "team_issue"), "theme");
});

test("results keep the server's order, and an item without a status is not shown", () => {
  const result = choice({
    round: 1,
    stage: "result",
    items: ["theme:a", "theme:b", "theme:c"],
    answers: 7,
    order: ["theme:b", "theme:a", "theme:c"],
    statuses: { "theme:a": "not_yet", "theme:b": "consensus" },
    proposed: ["theme:b"],
  });
  assert.deepEqual(results(result), [
    { id: "theme:b", status: "consensus", proposed: true },
    { id: "theme:a", status: "not_yet", proposed: false },
  ]);
});

test("words come by count, then by the French alphabet", () => {
  const said = records({
    "word:1": word("zèle", { count: 1 }),
    "word:2": word("écoute", { count: 1 }),
    "word:3": word("lien", { count: 3 }),
    "word:4": word("fatigue", { count: 1 }),
  });
  assert.deepEqual(
    wordsInOrder(said, "fr").map(({ text }) => text),
    ["lien", "écoute", "fatigue", "zèle"],
  );
});

test("the current topic is the projected one, or else the first agreed", () => {
  const two = { "topic:b": topic("Seconde", 2), "topic:a": topic("Première", 1) };
  const none = records({ meeting: meeting("explore"), ...two });
  const large = records({ meeting: meeting("explore", { projected: "topic:b" }), ...two });
  assert.equal(currentTopic(none)?.title, "Première");
  assert.equal(currentTopic(large)?.title, "Seconde");
  assert.equal(currentTopic(records({ meeting: meeting("explore") })), undefined);
});
