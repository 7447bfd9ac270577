import assert from "node:assert/strict";
import { test } from "node:test";
import { Hand } from "../../../static/src/grouping/hand.ts";
import { arranged } from "../../../static/src/grouping/model/arrangement.ts";
import { inTheme, NEW_THEME, TRAY } from "../../../static/src/grouping/model/drop-targets.ts";
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

function holding(...ids: string[]): Hand {
  const hand = new Hand();
  hand.take({ what: "cards", ids });
  return hand;
}

const aside = (hand: Hand, offset: 1 | -1) => hand.aimAside(arrangement, records, offset);
const along = (hand: Hand, offset: 1 | -1) => hand.aimAlong(arrangement, records, offset);

test("arrows go from the card's own place through every place and back", () => {
  const hand = holding("d");
  const seen = [1, 2, 3, 4].map(() => aside(hand, 1));
  assert.deepEqual(seen, [inTheme("t1"), inTheme("t2"), NEW_THEME, TRAY]);
});

test("going back from the first place comes to the last", () => {
  assert.deepEqual(aside(holding("d"), -1), NEW_THEME);
});

test("up and down go among the cards of a place, and stop at its ends", () => {
  const hand = holding("d");
  aside(hand, 1);
  const seen = ([-1, -1, -1, 1, 1, 1] as const).map((offset) => along(hand, offset));
  assert.deepEqual(
    seen,
    ["b", "a", "a", "b", null, null].map((before) => inTheme("t1", before)),
  );
});

test("a card moves among its neighbours without leaving its theme", () => {
  assert.deepEqual(along(holding("b"), -1), inTheme("t1", "a"));
});

test("among cards that no theme holds it aims at each of the others, to make a theme", () => {
  const hand = holding("d");
  assert.deepEqual(along(hand, 1), { what: "with", card: "e" });
  assert.deepEqual(along(hand, -1), TRAY);
});

test("several cards aim past themselves", () => {
  const hand = holding("a", "b");
  assert.deepEqual(along(hand, -1), inTheme("t1"));
});

test("a theme can only join another theme", () => {
  const hand = new Hand();
  hand.take({ what: "theme", id: "t1" });
  assert.deepEqual(
    [aside(hand, 1), aside(hand, 1)],
    [
      { what: "into", theme: "t2" },
      { what: "into", theme: "t2" },
    ],
  );
});

test("cards are chosen one by one, and given up the same way", () => {
  const hand = new Hand();
  for (const id of ["d", "a", "d"]) hand.toggle(id);
  assert.deepEqual([hand.cards, hand.choosing], [["a"], true]);
  hand.toggle("a");
  assert.deepEqual([hand.held, hand.choosing], [null, true]);
});

test("a range goes from the last one chosen, as the cards are read", () => {
  const hand = new Hand();
  hand.toggle("e");
  hand.reach("a", arrangement);
  assert.deepEqual(hand.cards, ["e", "a"]);
  hand.leave();
  hand.toggle("d");
  hand.reach("b", arrangement);
  assert.deepEqual(hand.cards, ["d", "e", "a", "b"]);
});

test("what has gone is let go, and so is a place that has gone", () => {
  const gone = holding("gone");
  assert.equal(gone.check(records), true);
  assert.equal(gone.held, null);
  const some = holding("d", "gone");
  assert.equal(some.check(records), true);
  assert.deepEqual(some.cards, ["d"]);
  some.aimed = inTheme("gone");
  assert.equal(some.check(records), false);
  assert.deepEqual([some.cards, some.aimed], [["d"], null]);
});
