import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceStorage } from "../../../static/src/helpers/platform/device-storage.ts";
import {
  forgetMeeting,
  forgetOld,
  hasEntered,
  rememberEntered,
  visited,
} from "../../../static/src/session/visit.ts";
import { phone } from "../support/phones.ts";
import { MemoryStorage } from "../support/storages.ts";

const CARD = {
  card: "carte-01",
  kind: "situation",
  nature: null,
  title: "Un lundi",
  text: "",
} as const;
const DAY = 24 * 3_600_000;

test("[N3] a phone that has entered once skips the notice, until the meeting is forgotten", () => {
  const { storage } = phone();
  assert.equal(hasEntered(storage, "K7M2QX"), false);
  rememberEntered(storage, "K7M2QX");
  assert.equal(hasEntered(storage, "K7M2QX"), true);
  assert.equal(hasEntered(storage, "ABCDEF"), false);
  assert.deepEqual(visited(storage), ["K7M2QX"]);
  forgetMeeting(storage, "K7M2QX");
  assert.equal(hasEntered(storage, "K7M2QX"), false);
  assert.deepEqual(visited(storage), []);
});

test("[N4] forgetting a meeting leaves nothing of it, and nothing else is touched", () => {
  const session = phone();
  void session.command("post_card", CARD);
  session.drafts.set("word", { text: "écoute" });
  session.storage.set("board:theme", "dark");
  forgetMeeting(session.storage, "K7M2QX");
  assert.deepEqual(session.storage.keys("board:"), ["board:theme"]);
});

test("[N5] nothing of any meeting stays for longer than a day", () => {
  const storage = deviceStorage(new MemoryStorage());
  const session = phone();
  void session.command("post_card", CARD);
  for (const key of session.storage.keys("board:")) storage.set(key, session.storage.get(key));
  rememberEntered(storage, "ABCDEF");
  storage.set("board:K7M2QX:draft:word", { at: Date.now(), value: { text: "écoute" } });
  storage.set("board:K7M2QX:entered", true);
  storage.set("board:theme", "dark");
  forgetOld(storage, Date.now() + DAY - 60_000);
  assert.equal(storage.keys("board:").length, 4);
  forgetOld(storage, Date.now() + DAY);
  assert.deepEqual(storage.keys("board:"), ["board:theme"]);
});
