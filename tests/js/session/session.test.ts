import assert from "node:assert/strict";
import { test } from "node:test";
import { phone } from "../support/phones.ts";
import { MemoryStorage } from "../support/storages.ts";

const CARD = {
  card: "carte-01",
  kind: "situation",
  nature: null,
  title: "Un lundi",
  text: "",
} as const;

test("an offline command shows among one's own at once, and the stored records do not change", () => {
  const session = phone();
  void session.command("post_card", CARD);
  assert.ok(session.own.has("mine:carte-01"));
  assert.equal(session.you.size, 0);
  assert.equal(session.connected, false);
});

test("a change fires an event", () => {
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
