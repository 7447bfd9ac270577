import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceStorage } from "../../../static/src/helpers/platform/device-storage.ts";
import type { Command } from "../../../static/src/replica/command.ts";
import { Outbox, type OutboxOptions } from "../../../static/src/session/outbox.ts";
import { FarEnd, turn } from "../support/server.ts";
import { FullStorage, MemoryStorage } from "../support/storages.ts";

const DAY = 24 * 3_600_000;
const card = (id: string) => ({ card: id, kind: "situation", title: id }) as const;
const ids = (commands: readonly Command[]) =>
  commands.map(({ args }) => "card" in args && args.card);

function outbox(store: Storage, more: Partial<OutboxOptions> = {}): Outbox {
  return new Outbox({
    storage: deviceStorage(store),
    code: "K7M2QX",
    onChange: () => {},
    onStored: () => {},
    pause: () => Promise.resolve(),
    ...more,
  });
}

test("a stored command leaves the outbox and the storage", async () => {
  const store = new MemoryStorage();
  const [box, server] = [outbox(store), new FarEnd()];
  const answer = box.add("post_card", card("a"));
  assert.equal(box.pending.length, 1);
  box.open(server.send);
  await server.answer(1, { ok: 7 });
  assert.deepEqual(await answer, { ok: 7 });
  assert.deepEqual(box.pending, []);
  assert.equal(store.length, 0);
});

test("commands go one after the other, in the order they were given", async () => {
  const [box, server] = [outbox(new MemoryStorage()), new FarEnd()];
  for (const id of ["a", "b", "c"]) void box.add("post_card", card(id));
  box.open(server.send);
  await server.reaches(1);
  await turn();
  assert.equal(server.tries.length, 1);
  for (const count of [1, 2, 3]) await server.answer(count, { ok: count });
  assert.deepEqual(ids(server.tries), ["a", "b", "c"]);
});

test("a command without an answer is sent again first, with the same ids", async () => {
  const [box, server] = [outbox(new MemoryStorage()), new FarEnd()];
  void box.add("post_card", card("a"));
  void box.add("post_card", card("b"));
  box.open(server.send);
  await server.answer(1, "silence");
  await server.answer(2, { ok: 1 });
  await server.answer(3, { ok: 2 });
  assert.deepEqual(ids(server.tries), ["a", "a", "b"]);
});

test("an unavailable store keeps a command until it is back", async () => {
  const [box, server] = [outbox(new MemoryStorage()), new FarEnd()];
  const answer = box.add("post_card", card("a"));
  box.open(server.send);
  await server.answer(1, { rejected: "unavailable", message: "" });
  assert.equal(box.pending.length, 1);
  await server.answer(2, { ok: 3 });
  assert.deepEqual(await answer, { ok: 3 });
});

test("nothing is sent while the connection is closed, and everything once it is open", async () => {
  const [box, server, again] = [outbox(new MemoryStorage()), new FarEnd(), new FarEnd()];
  box.open(server.send);
  void box.add("post_card", card("a"));
  await server.reaches(1);
  box.close();
  await server.answer(1, "silence");
  void box.add("post_card", card("b"));
  await turn();
  assert.equal(server.tries.length, 1);
  box.open(again.send);
  await again.answer(1, { ok: 1 });
  await again.answer(2, { ok: 2 });
  assert.deepEqual(box.pending, []);
});

test("a refused contribution is not sent again and keeps its words until it is discarded", async () => {
  const store = new MemoryStorage();
  const [box, server] = [outbox(store), new FarEnd()];
  const answer = box.add("post_card", card("a"));
  box.open(server.send);
  await server.answer(1, { rejected: "wrong_step", message: "Une autre étape." });
  assert.deepEqual(await answer, { rejected: "wrong_step", message: "Une autre étape." });
  assert.deepEqual(box.pending, []);
  assert.equal(box.refused[0]?.code, "wrong_step");
  assert.deepEqual(outbox(store).refused[0]?.args, card("a"));
  box.dismiss(box.refused[0]?.key ?? "");
  assert.equal(outbox(store).refused.length, 0);
});

test("[P2] [N2] a command that is on the board already is not refused when it is sent again", async () => {
  const [box, server] = [outbox(new MemoryStorage(), { isOnTheBoard: () => true }), new FarEnd()];
  const answer = box.add("post_card", card("a"));
  box.open(server.send);
  await server.answer(1, "silence");
  await server.answer(2, { rejected: "wrong_step", message: "Une autre étape." });
  assert.deepEqual(await answer, { ok: 0 });
  assert.deepEqual([box.pending, box.refused], [[], []]);
});

test("[N2] a refused command that may have been stored is marked as such, also after a reload", async () => {
  const store = new MemoryStorage();
  const [box, server] = [outbox(store), new FarEnd()];
  void box.add("resonate", { items: [] });
  box.open(server.send);
  await server.answer(1, "silence");
  await server.answer(2, { rejected: "closed", message: "" });
  void box.add("grade", { item: "card:a", grade: 1 });
  await server.answer(3, { rejected: "closed", message: "" });
  assert.deepEqual(
    outbox(store).refused.map(({ maybeStored }) => maybeStored ?? false),
    [true, false],
  );
});

test("after a reload the waiting commands are sent in order with the same ids", async () => {
  const store = new MemoryStorage();
  const before = outbox(store);
  for (const id of ["a", "b"]) void before.add("post_card", card(id));
  const [after, server] = [outbox(store), new FarEnd()];
  assert.deepEqual(ids(after.pending), ["a", "b"]);
  after.open(server.send);
  await server.answer(1, { ok: 1 });
  await server.answer(2, { ok: 2 });
  assert.equal(store.length, 0);
});

test("nothing is kept for longer than a day", () => {
  const store = new MemoryStorage();
  void outbox(store, { clock: () => 1000 }).add("post_card", card("a"));
  assert.equal(outbox(store, { clock: () => 1000 + DAY - 1 }).pending.length, 1);
  assert.equal(outbox(store, { clock: () => 1000 + DAY }).pending.length, 0);
  assert.equal(store.length, 0);
});

test("a command that another tab has seen stored is not sent again", async () => {
  const store = new MemoryStorage();
  const [first, second] = [outbox(store), new FarEnd()];
  void first.add("post_card", card("a"));
  const twin = outbox(store);
  const server = new FarEnd();
  first.open(server.send);
  await server.answer(1, { ok: 1 });
  twin.open(second.send);
  await turn();
  assert.deepEqual(second.tries, []);
  assert.deepEqual(twin.pending, []);
});

test("another meeting's outbox is another", () => {
  const store = new MemoryStorage();
  void outbox(store).add("post_card", card("a"));
  assert.equal(outbox(store, { code: "ABCDEF" }).pending.length, 0);
});

test("a browser without storage still sends", async () => {
  const [box, server] = [outbox(new FullStorage()), new FarEnd()];
  const answer = box.add("post_card", card("a"));
  box.open(server.send);
  await server.answer(1, { ok: 1 });
  assert.deepEqual(await answer, { ok: 1 });
});

test("of two waiting ballots only the last is sent, and both are answered", async () => {
  const [box, server] = [outbox(new MemoryStorage()), new FarEnd()];
  const first = box.add("resonate", { items: ["theme:a"] });
  const second = box.add("resonate", { items: ["theme:b"] });
  box.open(server.send);
  await server.answer(1, { ok: 5 });
  assert.deepEqual([await first, await second], [{ ok: 5 }, { ok: 5 }]);
  assert.deepEqual(server.tries[0]?.args, { items: ["theme:b"] });
  assert.equal(server.tries.length, 1);
});

test("grades of different items are all sent", async () => {
  const [box, server] = [outbox(new MemoryStorage()), new FarEnd()];
  void box.add("grade", { item: "theme:a", grade: 1 });
  void box.add("grade", { item: "theme:b", grade: 2 });
  box.open(server.send);
  await server.answer(1, { ok: 1 });
  await server.answer(2, { ok: 2 });
  assert.deepEqual(server.names, ["grade", "grade"]);
});

test("a ballot already under way is not replaced: the new one follows it", async () => {
  const [box, server] = [outbox(new MemoryStorage()), new FarEnd()];
  box.open(server.send);
  void box.add("resonate", { items: ["theme:a"] });
  await server.reaches(1);
  void box.add("resonate", { items: [] });
  await server.answer(1, { ok: 1 });
  await server.answer(2, { ok: 2 });
  assert.deepEqual(server.tries[1]?.args, { items: [] });
});

test("a silent signal is sent once: it is neither stored nor repeated after a refusal", async () => {
  const store = new MemoryStorage();
  const [box, server] = [outbox(store), new FarEnd()];
  const answer = box.add("recall_frame", {});
  assert.equal(store.length, 0);
  box.open(server.send);
  await server.answer(1, { rejected: "slow_down", message: "" });
  assert.deepEqual(await answer, { rejected: "slow_down", message: "" });
  assert.deepEqual([box.pending, box.refused], [[], []]);
});

test("at the end everything is forgotten", () => {
  const store = new MemoryStorage();
  const box = outbox(store);
  void box.add("post_card", card("a"));
  box.clear();
  assert.deepEqual(box.pending, []);
  assert.equal(store.length, 0);
});
