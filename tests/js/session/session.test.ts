import assert from "node:assert/strict";
import { test } from "node:test";
import { forgetMeeting, hasEntered, rememberEntered } from "../../../static/src/session/visit.ts";
import { phone } from "../support/phones.ts";
import { MemoryStorage } from "../support/shelves.ts";

const CARD = { card: "carte-01", kind: "situation", nature: null, title: "Un lundi", text: "" };

test("what is done offline is one's own at once, and the stored records stay as they were", () => {
  const session = phone();
  void session.command("post_card", CARD);
  assert.ok(session.own.has("mine:carte-01"));
  assert.equal(session.you.size, 0);
  assert.equal(session.connected, false);
});

test("a change is told to whoever listens", () => {
  const session = phone();
  let told = 0;
  session.addEventListener("change", () => told++);
  void session.command("resonate", { items: [] });
  assert.ok(told > 0);
});

test("a facilitator's command does not come back after a reload", () => {
  const store = new MemoryStorage();
  void phone(store, "facilitator").command("go_to", { step: "words" });
  assert.equal(phone(store, "facilitator").pending.length, 0);
});

test("a phone that has come in once need not read the notice again, until it is forgotten", () => {
  const { shelf } = phone();
  assert.equal(hasEntered(shelf, "K7M2QX"), false);
  rememberEntered(shelf, "K7M2QX");
  assert.equal(hasEntered(shelf, "K7M2QX"), true);
  assert.equal(hasEntered(shelf, "ABCDEF"), false);
  forgetMeeting(shelf, "K7M2QX");
  assert.equal(hasEntered(shelf, "K7M2QX"), false);
});

test("forgetting a meeting leaves nothing of it, and nothing else is touched", () => {
  const store = new MemoryStorage();
  const session = phone(store);
  void session.command("post_card", CARD);
  session.drafts.set("word", { text: "écoute" });
  session.shelf.set("board:theme", "dark");
  forgetMeeting(session.shelf, "K7M2QX");
  assert.deepEqual(session.shelf.keys("board:"), ["board:theme"]);
});
