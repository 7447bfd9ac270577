import assert from "node:assert/strict";
import { test } from "node:test";
import { groupable } from "../../../../static/src/grouping/model/groupable.ts";
import { board, card, meeting } from "../../support/boards.ts";

const suggestion = { type: "suggestion", title: "soin", words: ["soin"], cards: ["a"], order: 1 };
const console = (cards_shown: boolean) =>
  board({
    meeting: meeting({ cards_shown }),
    "card:a": card(1),
    "card:b": card(2, { set_aside: true }),
    "theme:t": { type: "theme", title: "Un", order: 1 },
    "suggestion:s": { ...suggestion, type: "suggestion" },
  });

test("[V2] cards are grouped once they are shown, and never one that was set aside", () => {
  const ids = (cards_shown: boolean) => [...groupable(console(cards_shown)).keys()];
  assert.deepEqual(ids(false), ["meeting", "theme:t"]);
  assert.deepEqual(ids(true), ["meeting", "card:a", "theme:t", "suggestion:s"]);
});
