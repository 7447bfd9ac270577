import assert from "node:assert/strict";
import { test } from "node:test";
import { pieces } from "../../../../static/src/helpers/text/pieces.ts";

test("[K12] a text runs over columns sentence by sentence, and nothing of it is lost", () => {
  assert.deepEqual(pieces("Tenir.", 40), ["Tenir."]);
  assert.deepEqual(pieces("Une phrase. Une autre ! Et une troisième ?", 24), [
    "Une phrase. Une autre !",
    "Et une troisième ?",
  ]);
  assert.deepEqual(pieces("« Oui. » Puis rien\n\nAutre ligne", 12), [
    "« Oui. »",
    "Puis rien",
    "Autre ligne",
  ]);
});

test("[K12] a sentence that is too long is cut at a space, a word within itself", () => {
  assert.deepEqual(pieces("une très longue phrase sans point", 12), [
    "une très",
    "longue",
    "phrase sans",
    "point",
  ]);
  assert.deepEqual(pieces("a".repeat(10), 4), ["aaaa", "aaaa", "aa"]);
  assert.deepEqual(pieces("...", 10), ["..."]);
  assert.deepEqual(pieces(" \n ", 10), []);
});
