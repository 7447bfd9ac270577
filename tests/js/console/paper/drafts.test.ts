import assert from "node:assert/strict";
import { test } from "node:test";
import { isChanged, type PaperNoteDraft } from "../../../../static/src/console/paper/drafts.ts";

const stored: PaperNoteDraft = { note: "n1", column: "resonance", text: "Comme une porte" };

test("a draft that holds what is stored loses nothing, whatever the order of its fields", () => {
  const same = { text: stored.text, column: stored.column, note: stored.note };
  assert.equal(isChanged(same, [{ ...stored, note: "n0" }, stored]), false);
});

test("another word, another column or a note that is gone is a change", () => {
  assert.equal(isChanged({ ...stored, text: "Comme un pont" }, [stored]), true);
  assert.equal(isChanged({ ...stored, column: "association" }, [stored]), true);
  assert.equal(isChanged(stored, []), true);
});
