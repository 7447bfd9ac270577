import assert from "node:assert/strict";
import { test } from "node:test";
import { type Command, command } from "../../../static/src/replica/command.ts";
import type { RefusedCommand } from "../../../static/src/replica/pending-command.ts";
import {
  countWritten,
  lateWithdrawals,
  type UnsavedWork,
  unsavedTexts,
} from "../../../static/src/selectors/unsaved.ts";
import { myCard, records } from "../support/records.ts";

const unsaved = (pending: Command[], more: Partial<UnsavedWork> = {}): UnsavedWork => ({
  pending,
  refused: [],
  drafts: [],
  ...more,
});
const refusal = (command: Command): RefusedCommand => ({
  ...command,
  key: "k",
  at: 1,
  code: "wrong_step",
  message: "Une autre étape.",
});

const ONE = records({ "mine:a": myCard("Un") });
const post = command("post_card", {
  card: "b",
  kind: "situation",
  title: "Deux",
  text: "Un lundi",
});
const note = command("add_note", {
  note: "n",
  topic: "topic:t",
  column: "insight",
  text: "Comme chez nous",
});
const word = command("post_word", { entry: "e", kind: "keyword", text: "écoute" });

test("[N6] stored and waiting contributions count as written, each once", () => {
  assert.deepEqual(countWritten(ONE, unsaved([])), { written: 1, stored: 1 });
  assert.deepEqual(countWritten(ONE, unsaved([post, note, word])), { written: 4, stored: 1 });
  const edit = command("edit_card", { card: "a", title: "Un, mieux dit" });
  assert.deepEqual(countWritten(ONE, unsaved([edit])), { written: 1, stored: 1 });
});

test("[N6] a refused contribution counts as written, and a withdrawn one does not", () => {
  const left = unsaved([], { refused: [refusal(post)] });
  assert.deepEqual(countWritten(ONE, left), { written: 2, stored: 1 });
  const taken = unsaved([post, command("withdraw_card", { card: "b" })]);
  assert.deepEqual(countWritten(ONE, taken), { written: 1, stored: 1 });
});

test("[N6] a closing word that takes another's place is one, and a vote is none", () => {
  const you = records({
    entry: {
      type: "entry",
      entry: "d",
      kind: "keyword",
      text: "silence",
      set_aside: false,
      rephrased: false,
    },
  });
  const left = unsaved([word, command("resonate", { items: [] })]);
  assert.deepEqual(countWritten(you, left), { written: 1, stored: 1 });
  assert.deepEqual(unsavedTexts(you, left), ["écoute"]);
});

test("[N4] of each unsaved contribution the last text is given, whole", () => {
  const again = command("edit_card", { card: "b", title: "Deux, mieux dit" });
  const edit = command("edit_card", { card: "a", title: "Un, mieux dit" });
  assert.deepEqual(unsavedTexts(ONE, unsaved([post, again, edit])), [
    "Deux, mieux dit\nUn lundi",
    "Un, mieux dit",
  ]);
});

test("[N4] a change of a card that this page has never seen keeps its words", () => {
  const edit = command("edit_card", { card: "a", title: "Un, mieux dit", text: "" });
  assert.deepEqual(unsavedTexts(new Map(), unsaved([edit])), ["Un, mieux dit"]);
});

test("[N4] refused words and drafts are unsaved too, each text once", () => {
  const drafts: [string, unknown][] = [
    ["card", { title: "Trois", text: "" }],
    ["card-again", { title: "Deux", text: "Un lundi", refused: "k" }],
    ["word", { entry: "e", kind: null, text: "  " }],
    ["synthesis", { key_points: { words: "Le silence", base: "" } }],
    ["listening", "express"],
    ["order", "seed"],
    ["rule", { title: "On se tait ensemble", text: "" }],
  ];
  const left = unsaved([], { refused: [refusal(post)], drafts });
  assert.deepEqual(unsavedTexts(ONE, left), [
    "Deux\nUn lundi",
    "Trois",
    "Le silence",
    "On se tait ensemble",
  ]);
});

test("[N4] [C10] the last words of an objection are unsaved too, waiting, refused or a draft", () => {
  const item = "card:a";
  const said = (words: string) => command("grade", { item, grade: "objection", words });
  const other = command("grade", { item: "card:b", grade: "concern", words: "Un doute." });
  assert.deepEqual(unsavedTexts(ONE, unsaved([said("Trop."), said("Trop tôt."), other])), [
    "Trop tôt.",
    "Un doute.",
  ]);
  const passed = command("grade", { item, grade: "no_objection" });
  assert.deepEqual(unsavedTexts(ONE, unsaved([said("Trop tôt."), passed])), []);
  const late = unsaved([], {
    refused: [refusal(said("Trop tôt."))],
    drafts: [["reservation:2:card:b", { text: "Une limite." }]],
  });
  assert.deepEqual(unsavedTexts(ONE, late), ["Trop tôt.", "Une limite."]);
  assert.deepEqual(countWritten(ONE, late), { written: 1, stored: 1 });
});

test("[N4] a draft with the stored words is not unsaved", () => {
  const drafts = [["card-again", { title: "Un", text: "" }]] as const;
  assert.deepEqual(unsavedTexts(ONE, unsaved([], { drafts })), []);
});

test("[N6] what was withdrawn too late is listed: one contribution, or all", () => {
  const late = unsaved([
    command("withdraw_card", { card: "a" }),
    command("withdraw_note", { note: "x" }),
  ]);
  assert.deepEqual(lateWithdrawals(ONE, late), ["Un"]);
  assert.deepEqual(lateWithdrawals(ONE, unsaved([command("remove_me", {})])), ["Un"]);
  assert.deepEqual(lateWithdrawals(ONE, unsaved([])), []);
});
