import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceStorage } from "../../../static/src/helpers/platform/device-storage.ts";
import { Drafts } from "../../../static/src/session/drafts.ts";
import { MemoryStorage } from "../support/storages.ts";

const CODE = "K7M2QX";

test("[N4] the drafts of this tab are unsaved work even if another tab has cleared the storage", () => {
  const store = new MemoryStorage();
  const [here, there] = [
    new Drafts(deviceStorage(store), CODE),
    new Drafts(deviceStorage(store), CODE),
  ];
  here.set("card", { title: "Un seuil" });
  there.set("note", { text: "Un écho" });
  assert.deepEqual([...here.left().keys()].sort(), ["card", "note"]);
  store.clear();
  assert.deepEqual([...here.left()], [["card", { title: "Un seuil" }]]);
  assert.deepEqual([...here.all()], []);
});

test("[N5] a draft that was sent or discarded is not unsaved", () => {
  const drafts = new Drafts(deviceStorage(new MemoryStorage()), CODE);
  drafts.set("card", { title: "Un seuil" });
  drafts.drop("card");
  assert.deepEqual([...drafts.left()], []);
});
