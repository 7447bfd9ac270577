import assert from "node:assert/strict";
import { test } from "node:test";
import { backoff } from "../../../static/src/helpers/platform/backoff.ts";
import { deviceStorage } from "../../../static/src/helpers/platform/device-storage.ts";
import { bare, kindOf, newId } from "../../../static/src/helpers/platform/ids.ts";
import { shuffled } from "../../../static/src/helpers/platform/shuffle.ts";
import { elapsedShare, minutesLeft } from "../../../static/src/helpers/text/clock.ts";
import { readCode, showCode } from "../../../static/src/helpers/text/codes.ts";
import { headingSize } from "../../../static/src/helpers/text/heading.ts";
import {
  isMethodText,
  text,
  useCatalogue,
  useWords,
} from "../../../static/src/helpers/text/text.ts";
import {
  joinLastWords,
  typeset,
  withoutEndMark,
} from "../../../static/src/helpers/text/typography.ts";
import {
  ForgetfulStorage,
  FullStorage,
  MemoryStorage,
  ThrowingStorage,
} from "../support/storages.ts";

test("a code is read as people type it", () => {
  for (const typed of ["K7M2QX", "k7m-2qx", " K7M 2QX ", "k7m–2qx", "https://x.fr/K7M2QX#key"]) {
    assert.equal(readCode(typed), "K7M2QX", typed);
  }
  for (const typed of ["K7M2Q", "K7M2QXX", "K7M2Q0", "K7MILU", ""]) {
    assert.equal(readCode(typed), null, typed);
  }
  assert.equal(showCode("K7M2QX"), "K7M-2QX");
});

test("[N12] a code is read whatever stands around it, and in look-alike letters", () => {
  const around = [
    "K7M2QX.",
    "(K7M2QX)",
    "« K7M2QX »",
    "“K7M-2QX”",
    "K7M·2QX",
    "*K7M2QX*",
    "\u200bK7M2QX",
  ];
  const letters = ["Ｋ７Ｍ２ＱＸ", "К7M2QX", "к7м2qx", "Κ7Μ2QΧ", "𝗞𝟳𝗠𝟮𝗤𝗫"];
  const sentences = [
    "Code : K7M-2QX",
    "le code est K7M2QX, merci",
    "Entrez K7M2QX",
    "Code\u00a0: K7M2QX !",
  ];
  for (const typed of [...around, ...letters, ...sentences])
    assert.equal(readCode(typed), "K7M2QX", typed);
  for (const typed of ["K7M2QX ou B4N9PZ", "bonjour", "K7M2Q."])
    assert.equal(readCode(typed), null, typed);
});

test("ids fit the protocol and differ", () => {
  const made = new Set(Array.from({ length: 1000 }, newId));
  assert.equal(made.size, 1000);
  for (const id of made) assert.match(id, /^[A-Za-z0-9_-]{8,40}$/);
});

test("a record id is a kind and a bare id", () => {
  assert.equal(bare("theme:abc"), "abc");
  assert.equal(bare("abc"), "abc");
  assert.equal(kindOf("theme:abc"), "theme");
  assert.equal(kindOf("abc"), "");
});

test("texts are filled, and plurals follow the language", () => {
  const session = "common.session.number";
  const cards = "common.card.count";
  useCatalogue(
    { [cards]: ["{count} carte", "{count} cartes"], [session]: "Séance {number}" },
    "fr",
  );
  assert.equal(text(session, { number: 3 }), "Séance 3");
  assert.equal(text(cards, { count: 0 }), "0 carte");
  assert.equal(text(cards, { count: 2 }), "2 cartes");
  useCatalogue({ [cards]: ["{count} card", "{count} cards"] }, "en");
  assert.equal(text(cards, { count: 0 }), "0 cards");
  assert.equal(text(cards, { count: 1 }), "1 card");
  assert.equal(text(session), session);
});

test("a method's own text replaces that of the catalogue, and is known as such", () => {
  const [keyword, feeling] = ["common.closing.keyword", "common.closing.feeling"] as const;
  useCatalogue({ [keyword]: "Mot-clé", [feeling]: "Ressenti" }, "fr");
  useWords({ [keyword]: "Un mot" });
  assert.deepEqual([text(keyword), text(feeling)], ["Un mot", "Ressenti"]);
  assert.deepEqual([isMethodText(keyword), isMethodText(feeling)], [true, false]);
  useWords({});
});

test("French text is set with French spaces, English text is left alone", () => {
  assert.equal(typeset("Que faire ?", "fr"), "Que faire\u202f?");
  assert.equal(
    typeset("dire « non » : l'écart...", "fr"),
    "dire «\u202fnon\u202f»\u00a0: l’écart…",
  );
  assert.equal(typeset("What to do ?", "en"), "What to do ?");
});

test("a title at the end of a question leaves its own mark to the question", () => {
  assert.equal(withoutEndMark("Qui garde le lien\u202f?"), "Qui garde le lien");
  assert.equal(withoutEndMark("Une porte restée ouverte…"), "Une porte restée ouverte");
  assert.equal(withoutEndMark("Qui ? Moi"), "Qui ? Moi");
});

test("a short last word is not left alone on a line, a long one may be", () => {
  assert.equal(
    joinLastWords("peut parler, écouter, ou passer."),
    "peut parler, écouter, ou\u00a0passer.",
  );
  assert.equal(
    joinLastWords("nos synthèses autrement\u202f?"),
    "nos synthèses\u00a0autrement\u202f?",
  );
  assert.equal(
    joinLastWords("des équipes pluridisciplinaires."),
    "des équipes pluridisciplinaires.",
  );
  assert.equal(joinLastWords("des points de vue."), "des points\u00a0de\u00a0vue.");
  assert.equal(joinLastWords("On passe."), "On passe.");
});

test("no line ends in a short prefix, and other hyphens stay places to break at", () => {
  assert.equal(joinLastWords("la co-construction"), "la co-\u2060construction");
  assert.equal(joinLastWords("les pairs-aidants"), "les pairs-aidants");
});

test("each phone has its own order, and keeps it", () => {
  const items = Array.from({ length: 12 }, (_, index) => `theme:${index}`);
  const orders = ["a", "b", "c"].map((seed) => shuffled(items, (id) => id, seed));
  assert.deepEqual(
    shuffled(items, (id) => id, "a"),
    orders[0],
  );
  assert.deepEqual([...(orders[0] ?? [])].sort(), [...items].sort());
  assert.notDeepEqual(orders[0], orders[1]);
  assert.notDeepEqual(orders[1], orders[2]);
});

test("an item that arrives or leaves does not move the others", () => {
  const items = ["a", "b", "c", "d", "e"];
  const fewer = shuffled(items.slice(1), String, "seed");
  assert.deepEqual(
    shuffled(items, String, "seed").filter((item) => item !== "a"),
    fewer,
  );
});

test("the clock counts down to zero and stays there", () => {
  assert.equal(minutesLeft(90_000, 0), 2);
  assert.equal(minutesLeft(0, 60_000), 0);
  assert.equal(elapsedShare(600_000, 300_000, 10), 0.5);
  assert.equal(elapsedShare(0, 300_000, 10), 1);
});

test("waiting grows, stays bounded and is never the same for all", () => {
  assert.equal(backoff(0, 1), 500);
  assert.equal(backoff(3, 0), 2000);
  assert.equal(backoff(40, 1), 10_000);
});

test("values are stored, in memory if the browser refuses", () => {
  for (const store of [new MemoryStorage(), new FullStorage(), undefined]) {
    const storage = deviceStorage(store);
    storage.set("board:a", { n: 1 });
    assert.deepEqual(storage.get("board:a"), { n: 1 });
    assert.deepEqual(storage.keys("board:"), ["board:a"]);
    storage.remove("board:a");
    assert.equal(storage.get("board:a"), undefined);
  }
});

test("a damaged value reads as none", () => {
  const store = new MemoryStorage();
  store.setItem("board:a", "{");
  assert.equal(deviceStorage(store).get("board:a"), undefined);
});

test("[H10] a heading is smaller for a long word than for a long sentence", () => {
  assert.equal(headingSize("Seul face à une demande"), "full");
  assert.equal(headingSize("La désinstitutionnalisation"), "narrow");
  assert.equal(headingSize("Une porte restée ouverte un vendredi soir à la relève"), "compact");
});

test("[N1] a storage that refuses every method, or keeps nothing, is one in memory", () => {
  for (const store of [new ThrowingStorage(), new ForgetfulStorage(), null as unknown as Storage]) {
    const storage = deviceStorage(store);
    assert.equal(storage.get("board:a"), undefined);
    storage.set("board:a", { n: 1 });
    assert.deepEqual(storage.get("board:a"), { n: 1 });
    assert.deepEqual(storage.keys("board:"), ["board:a"]);
    storage.remove("board:a");
    assert.equal(storage.get("board:a"), undefined);
    assert.deepEqual(storage.keys("board:"), []);
  }
});

test("[N17] a storage says whether what is written outlives the page, from the first moment on", () => {
  const store = new MemoryStorage();
  assert.equal(deviceStorage(store).keeps, true);
  assert.equal(store.length, 0);
  for (const none of [new FullStorage(), new ThrowingStorage(), new ForgetfulStorage(), undefined])
    assert.equal(deviceStorage(none).keeps, false);
});

test("[N17] a storage that fills up keeps no more, until there is room again", () => {
  const store = new MemoryStorage();
  const storage = deviceStorage(store);
  store.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  storage.set("board:a", 1);
  assert.equal(storage.keeps, false);
  store.setItem = MemoryStorage.prototype.setItem;
  storage.set("board:b", 1);
  assert.equal(storage.keeps, false, "the first value is still in memory alone");
  storage.set("board:a", 2);
  assert.equal(storage.keeps, true);
});
