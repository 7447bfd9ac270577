import assert from "node:assert/strict";
import { test } from "node:test";
import { Outbox } from "../../../static/src/session/outbox.ts";
import { FarEnd } from "../support/server.ts";

function outbox(): Outbox {
  return new Outbox({ code: "K7M2QX", onChange: () => {}, onStored: () => {} });
}

test("[C10] an answer that leaves its words out does not drop those that wait", async () => {
  const [box, server] = [outbox(), new FarEnd()];
  const item = "card:a";
  void box.add("grade", { item, grade: "objection", words: "Trop tôt." });
  void box.add("grade", { item, grade: "concern" });
  box.open(server.send);
  await server.answer(1, { ok: 1 });
  await server.answer(2, { ok: 2 });
  assert.deepEqual(
    server.tries.map(({ args }) => args),
    [
      { item, grade: "objection", words: "Trop tôt." },
      { item, grade: "concern" },
    ],
  );
});

test("[C10] an answer with its words, or one that has none, replaces the one that waits", async () => {
  const item = "card:a";
  for (const last of [
    { grade: "concern", words: "Trop tôt." },
    { grade: "no_objection" },
  ] as const) {
    const [box, server] = [outbox(), new FarEnd()];
    void box.add("grade", { item, grade: "objection", words: "Trop." });
    void box.add("grade", { item, ...last });
    box.open(server.send);
    await server.answer(1, { ok: 1 });
    assert.deepEqual(
      server.tries.map(({ args }) => args),
      [{ item, ...last }],
    );
    assert.deepEqual(box.pending, []);
  }
});
