import assert from "node:assert/strict";
import { test } from "node:test";
import { Hand } from "../../../static/src/components/grouping-hand.ts";
import { inTheme, NEW_THEME, TRAY } from "../../../static/src/selectors/grouping.ts";
import { board, card } from "../support/boards.ts";

const records = board({
  "theme:t1": { type: "theme", title: "Un", order: 1 },
  "theme:t2": { type: "theme", title: "Deux", order: 2 },
  "card:a": card(1, { theme: "t1" }),
  "card:b": card(2, { theme: "t1" }),
  "card:d": card(4),
});

function holding(what: "card" | "theme", id: string): Hand {
  const hand = new Hand();
  hand.take({ what, id });
  return hand;
}

test("arrows go from the card's own place through every place and back", () => {
  const hand = holding("card", "d");
  const seen = [1, 2, 3, 4].map(() => hand.aimAside(records, 1));
  assert.deepEqual(seen, [inTheme("t1"), inTheme("t2"), NEW_THEME, TRAY]);
});

test("going back from the first place comes to the last", () => {
  assert.deepEqual(holding("card", "d").aimAside(records, -1), NEW_THEME);
});

test("up and down go among the cards of a place, and stop at its ends", () => {
  const hand = holding("card", "d");
  hand.aimAside(records, 1);
  const seen = [-1, -1, -1, 1, 1, 1].map((offset) => {
    return hand.aimAlong(records, offset as 1 | -1)?.before;
  });
  assert.deepEqual(seen, ["b", "a", "a", "b", null, null]);
});

test("a card moves among its neighbours without leaving its theme", () => {
  assert.deepEqual(holding("card", "b").aimAlong(records, -1), inTheme("t1", "a"));
});

test("a theme can only join another theme", () => {
  const hand = holding("theme", "t1");
  const seen = [1, 2].map(() => hand.aimAside(records, 1));
  assert.deepEqual(seen, [inTheme("t2"), inTheme("t2")]);
});

test("what has gone is let go, and so is a place that has gone", () => {
  const gone = holding("card", "gone");
  gone.check(records);
  assert.equal(gone.held, null);
  const hand = holding("card", "d");
  hand.aimed = inTheme("gone");
  hand.check(records);
  assert.deepEqual([hand.held?.id, hand.aimed], ["d", null]);
});
