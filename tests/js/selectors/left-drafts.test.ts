import assert from "node:assert/strict";
import { test } from "node:test";
import { leftDrafts } from "../../../static/src/selectors/left-drafts.ts";
import { card, records } from "../support/records.ts";

const words = (drafts: Record<string, unknown>, board = records({})) =>
  leftDrafts(new Map(Object.entries(drafts)), board).map(({ words }) => words);

test("[N19] the words of each kind of draft are found, of all its fields", () => {
  const synthesis = { key_points: { words: "Un", base: "" }, open: { words: "Deux", base: "" } };
  assert.deepEqual(words({ "console-synthesis": synthesis }), ["Un\nDeux"]);
  assert.deepEqual(words({ "console-note": { note: "n", column: "insight", text: "Trois" } }), [
    "Trois",
  ]);
  assert.deepEqual(words({ prompt: "Quatre ?" }), ["Quatre ?"]);
  assert.deepEqual(words({ pile: { words: "Cinq", ids: ["a"] } }), ["Cinq"]);
  assert.deepEqual(words({ "paper-one:card": { title: "Six", text: "Sept", kind: null } }), [
    "Six\nSept",
  ]);
});

test("[N19] what is no text, what is empty, and what stands in its place is left out", () => {
  assert.deepEqual(
    words({
      person: "paper-0001",
      "console-note": { text: "  " },
      "console-synthesis-saved": { open: "Un" },
      "for-management": { words: "Deux" },
      "setting-card-0001": { words: "Trois" },
      "wording-card-0001": { words: "Quatre" },
    }),
    [],
  );
});

test("[N19] so is what the board holds as it was typed", () => {
  const board = records({ "card:card-0001": card("Un", 1) });
  assert.deepEqual(words({ "paper-one:card-again": { title: "Un", text: "" } }, board), []);
  assert.deepEqual(words({ "paper-one:card-again": { title: "Deux", text: "" } }, board), ["Deux"]);
});
