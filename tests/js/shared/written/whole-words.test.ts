import assert from "node:assert/strict";
import { test } from "node:test";
import { wholeWords } from "../../../../static/src/shared/written/whole-words.ts";

test("[X11] only a title with a hyphen between two letters is more than its text", () => {
  for (const title of ["Un seuil", "2024-2025", "avant - après", "", "-ci"])
    assert.equal(wholeWords(title), title);
  assert.notEqual(wholeWords("celui-ci"), "celui-ci");
});

test("[X11] [H22] text that is read from the right stays in one piece, with its direction", () => {
  const title = "stand-ins שלום";
  assert.equal(wholeWords(title), title);
});
