import assert from "node:assert/strict";
import { test } from "node:test";
import { isBlank, linesOf } from "../../../../static/src/helpers/text/blank.ts";

test("[A4] a text without ink is blank, as it is for the server", () => {
  const blank = [
    "",
    " \n",
    "\u2800",
    "\u3164",
    "\u115f",
    "\uffa0",
    "\u0301",
    "\u200d\u200f",
    "\ufffc",
  ];
  for (const words of blank) assert.ok(isBlank(words), JSON.stringify(words));
  for (const words of ["?", "é", "👍", "1", "می\u200cخواهم"]) assert.ok(!isBlank(words), words);
});

test("[A4] a list pasted from slides has its lines", () => {
  assert.deepEqual(linesOf("un\vdeux\r\ntrois\u2028quatre\rcinq"), [
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
  ]);
});
