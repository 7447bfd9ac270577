import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceStorage } from "../../../static/src/helpers/platform/device-storage.ts";
import { Drafts } from "../../../static/src/session/drafts.ts";
import { MemoryStorage } from "../support/storages.ts";

const CODE = "K7M2QX";

/** A tab of a phone whose tabs share `store`; with the storage of a tab, that tab after a reload. */
function tab(store: Storage, own: Storage = new MemoryStorage()): Drafts {
  return new Drafts(deviceStorage(store), CODE, deviceStorage(own));
}

test("[N4] the drafts of this tab are unsaved work even if another tab has cleared the storage", () => {
  const store = new MemoryStorage();
  const [here, there] = [tab(store), tab(store)];
  here.set("card", { title: "Un seuil" });
  there.set("note", { text: "Un écho" });
  assert.deepEqual(
    here
      .left()
      .map(([name]) => name)
      .sort(),
    ["card", "note"],
  );
  store.clear();
  assert.deepEqual(here.left(), [["card", { title: "Un seuil" }]]);
});

test("[N5] a draft that was sent or discarded is not unsaved", () => {
  const drafts = tab(new MemoryStorage());
  drafts.set("card", { title: "Un seuil" });
  drafts.drop("card");
  assert.deepEqual(drafts.left(), []);
});

for (const name of ["card", "word", "note", "rule", "synthesis", "paper-p1:card"]) {
  test(`[N16] a ${name} begun in one tab stays when another one is written and sent in a second`, () => {
    const [store, own] = [new MemoryStorage(), new MemoryStorage()];
    const [first, second] = [tab(store, own), tab(store)];
    second.get(name);
    first.set(name, "commencé ici");
    second.set(name, "écrit là-bas");
    assert.equal(first.get(name), "commencé ici");
    second.drop(name);
    assert.equal(second.get(name), undefined);
    assert.equal(first.get(name), "commencé ici");
    assert.equal(tab(store, own).get(name), "commencé ici");
  });
}

test("[N16] a second tab that replaces what the first one had begun takes nothing from it", () => {
  const [store, own] = [new MemoryStorage(), new MemoryStorage()];
  const first = tab(store, own);
  first.set("card", "commencé ici");
  const second = tab(store);
  assert.equal(second.get("card"), "commencé ici");
  second.set("card", "autre chose");
  second.drop("card");
  assert.equal(tab(store, own).get("card"), "commencé ici");
});

test("[N16] what a closed tab had begun is in hand in the next one, and is sent once", () => {
  const store = new MemoryStorage();
  tab(store).set("card", "commencé ici");
  const next = tab(store);
  assert.equal(next.get("card"), "commencé ici");
  next.set("card", "commencé ici, et fini");
  next.drop("card");
  assert.equal(tab(store).get("card"), undefined);
  assert.deepEqual(store.length, 0);
});

test("[N1] of several closed tabs each draft comes back, the latest first", (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: 1_000 });
  const store = new MemoryStorage();
  for (const words of ["un", "deux"]) {
    tab(store).set("word", words);
    context.mock.timers.tick(1_000);
  }
  const next = tab(store);
  assert.deepEqual(
    next
      .left()
      .map(([, words]) => words)
      .sort(),
    ["deux", "un"],
  );
  assert.equal(next.get("word"), "deux");
  next.drop("word");
  assert.equal(next.get("word"), "un");
});

test("[N1] a draft that an earlier release stored is in hand", () => {
  const store = new MemoryStorage();
  deviceStorage(store).set(`board:${CODE}:draft:word`, { at: Date.now(), value: "écoute" });
  assert.equal(tab(store).get("word"), "écoute");
});

test("[N5] a draft is a day old at most, in the storage of its tab too", (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: 0 });
  const [store, own] = [new MemoryStorage(), new MemoryStorage()];
  tab(store, own).set("word", "écoute");
  context.mock.timers.tick(24 * 3_600_000);
  assert.equal(tab(store, own).get("word"), undefined);
  assert.equal(tab(store).get("word"), undefined);
});

test("[N21] after a note for oneself is erased, no older one of another tab stands in its place", () => {
  const store = new MemoryStorage();
  for (const words of ["la plus ancienne", "une autre"]) tab(store).set("private", words);
  const here = tab(store);
  assert.ok(here.get("private"));
  here.set("private", "la dernière");
  here.dropAll("private");
  assert.equal(here.get("private"), undefined);
  assert.equal(tab(store).get("private"), undefined);
});

test("[N16] erasing all drafts of a name leaves other names, and the words of a tab that is open", () => {
  const store = new MemoryStorage();
  const [here, there] = [tab(store), tab(store)];
  there.set("private", "écrit là-bas");
  there.set("card", "une carte");
  here.dropAll("private");
  assert.equal(there.get("private"), "écrit là-bas");
  assert.equal(tab(store).get("card"), "une carte");
});
