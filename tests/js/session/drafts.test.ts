import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceStorage } from "../../../static/src/helpers/platform/device-storage.ts";
import { Drafts } from "../../../static/src/session/drafts.ts";
import { MemoryStorage } from "../support/storages.ts";

const CODE = "K7M2QX";

test("[N4] what was written here is left though another tab emptied the deviceStorage at the end", () => {
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

test("[N5] what was sent or put away here is not left", () => {
  const drafts = new Drafts(deviceStorage(new MemoryStorage()), CODE);
  drafts.set("card", { title: "Un seuil" });
  drafts.drop("card");
  assert.deepEqual([...drafts.left()], []);
});
