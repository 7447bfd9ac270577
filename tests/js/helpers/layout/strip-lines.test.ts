import assert from "node:assert/strict";
import { test } from "node:test";
import { stripLines } from "../../../../static/src/helpers/layout/strip-lines.ts";

const SPACE = { lines: 6, characters: 50 };
const TEXTS = { title: "Une demande", text: "", reformulation: "", others: [] as string[] };
const long = "mot ".repeat(60).trim();

test("[X10] all that fits in the strip is whole", () => {
  const texts = {
    ...TEXTS,
    text: "a".repeat(90),
    reformulation: "b".repeat(60),
    others: ["Une autre"],
  };
  assert.deepEqual(stripLines(texts, SPACE), { text: 2, reformulation: 2, others: 1, whole: true });
});

test("[X10] a long text leaves room for the reformulation and the titles of the other cards", () => {
  const others = ["Le couloir du matin", "La lettre", "Une visite", "Trois départs en un mois"];
  const shared = stripLines({ ...TEXTS, text: long, reformulation: long, others }, SPACE);
  assert.deepEqual(shared, { text: 2, reformulation: 2, others: 2, whole: false });
});

test("[X10] a text alone takes every line but that of the title", () => {
  const { text, whole } = stripLines({ ...TEXTS, text: "a".repeat(400) }, SPACE);
  assert.deepEqual([text, whole], [5, false]);
});

test("[X10] of many cards, as many titles are shown as there is room for, beside the number of the others", () => {
  const others = Array.from({ length: 25 }, (_, number) => `Carte numéro ${number}`);
  const { others: shown, whole } = stripLines({ ...TEXTS, text: long, others }, SPACE);
  assert.deepEqual([shown, whole], [2, false]);
});
