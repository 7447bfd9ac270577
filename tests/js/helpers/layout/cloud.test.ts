import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isMeasured, widthOf } from "../../../../static/src/helpers/layout/advances.ts";
import {
  type CloudWord,
  DEFAULT_AREA,
  layout,
  type Placement,
  sizeFactor,
} from "../../../../static/src/helpers/layout/cloud.ts";

const VOCABULARY = (
  "écoute|confiance|soulagée|apaisé·e|la place|ensemble|oser dire|respiration|prise de recul|lien|fatigue|espoir|" +
  "partage|résonance|équipe|temps|pas seule|colère|gratitude|bienveillance|silence|doute|reconnaissance|lâcher prise|" +
  "joie|énergie|curiosité|courage|humilité|patience"
).split("|");

const measure = (text: string) => [...text].length * 0.52;

/** The same numbers between 0 and 1 for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function many(count: number): CloudWord[] {
  return Array.from({ length: count }, (_, order) => {
    const text = `${VOCABULARY[order % VOCABULARY.length]}${order >= VOCABULARY.length ? order : ""}`;
    return { key: `k${order}`, text, count: 1 + ((order * 7919) % 4), order };
  });
}

/** Sixty entries, of twenty words, as they arrive: the words after each. */
function* arrivals(seed: number): Generator<CloudWord[]> {
  const next = chance(seed);
  const start = Math.floor(next() * VOCABULARY.length);
  const words = new Map<string, CloudWord>();
  for (let order = 0; order < 60; order++) {
    const pick = start + Math.floor(20 * next() ** 1.6);
    const text = VOCABULARY[pick % VOCABULARY.length] ?? "";
    const word = words.get(text) ?? { key: text, text, count: 0, order };
    words.set(text, { ...word, count: word.count + 1 });
    yield [...words.values()];
  }
}

function moves(before: readonly Placement[], after: readonly Placement[]): number[] {
  const was = new Map(before.map((place) => [place.key, place]));
  return after.flatMap((place) => {
    const old = was.get(place.key);
    return old ? [Math.hypot(place.x - old.x, place.y - old.y)] : [];
  });
}

const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

test("a word that has its place hardly moves when others arrive", () => {
  const seeds = Array.from({ length: 12 }, (_, run) => 5 + run * 77);
  const perArrival = seeds.flatMap((seed) => {
    let before: readonly Placement[] = [];
    return [...arrivals(seed)].flatMap((words) => {
      const after = layout(words, measure).placed;
      const moved = moves(before, after);
      before = after;
      return moved.length ? [mean(moved)] : [];
    });
  });
  assert.ok(perArrival.length > 600);
  assert.ok(mean(perArrival) <= 15, `${mean(perArrival)} units`);
});

test("every wall shows the same picture, in whatever order it received the words", () => {
  for (const words of [many(1), many(20), many(90)]) {
    const once = layout(words, measure);
    assert.deepEqual(layout([...words].reverse(), measure), once);
    assert.deepEqual(
      layout(
        [...words].sort((a, b) => a.count - b.count),
        measure,
      ),
      once,
    );
  }
});

test("no word covers another or leaves the sheet", () => {
  for (const words of [many(2), many(12), many(40), many(200)]) {
    const { placed } = layout(words, measure);
    placed.forEach((one, at) => {
      assert.ok(
        one.x - one.width / 2 >= 0 && one.x + one.width / 2 <= DEFAULT_AREA.width,
        one.text,
      );
      assert.ok(
        one.y - one.height / 2 >= 0 && one.y + one.height / 2 <= DEFAULT_AREA.height,
        one.text,
      );
      for (const other of placed.slice(at + 1)) {
        const apart =
          Math.abs(one.x - other.x) * 2 >= one.width + other.width ||
          Math.abs(one.y - other.y) * 2 >= one.height + other.height;
        assert.ok(apart, `${one.text} / ${other.text}`);
      }
    });
  }
});

test("no word is ever lost: what finds no room is in the tail", () => {
  for (const count of [0, 1, 60, 120, 300]) {
    const words = many(count);
    const { placed, tail } = layout(words, measure);
    const keys = [...placed, ...tail].map(({ key }) => key).sort();
    assert.deepEqual(keys, words.map(({ key }) => key).sort());
  }
  assert.equal(layout(many(60), measure).tail.length, 0);
  assert.ok(layout(many(300), measure).tail.length > 0);
});

test("a text wider than the sheet goes to the tail", () => {
  const endless = { key: "a", text: "a".repeat(140), count: 1, order: 0 };
  assert.deepEqual(layout([endless], measure), { placed: [], tail: [endless] });
});

test("words with a count of 1 are equal, and size grows with the root of the count in six steps", () => {
  const once = layout(
    many(12).map((word) => ({ ...word, count: 1 })),
    measure,
  ).placed;
  assert.equal(new Set(once.map(({ size }) => size)).size, 1);
  const factors = Array.from({ length: 500 }, (_, at) => sizeFactor(at + 1));
  assert.equal(new Set(factors).size, 6);
  assert.deepEqual([1, 2, 3, 5].map(sizeFactor), [1, 2, 3, 5].map(Math.sqrt));
  assert.ok(factors.every((factor, at) => at === 0 || factor >= (factors[at - 1] ?? 0)));
});

test("no word is smaller than a twenty-fifth of the sheet", () => {
  for (const count of [1, 30, 300]) {
    const sizes = layout(many(count), measure).placed.map(({ size }) => size);
    assert.ok(Math.min(...sizes) >= DEFAULT_AREA.height / 25 - 1e-9);
  }
});

test("the picture of known words is known, to the unit", () => {
  const file = new URL("../../../vectors/cloud.json", import.meta.url);
  for (const { words, sheet, placed, tail } of JSON.parse(readFileSync(file, "utf8"))) {
    const picture = layout(words, widthOf, sheet);
    const found = picture.placed.map(({ key, x, y, size }) => [key, x, y, Number(size.toFixed(4))]);
    assert.deepEqual(found, placed);
    assert.deepEqual(
      picture.tail.map(({ key }) => key),
      tail,
    );
  }
});

test("a width is the sum of what its letters take", () => {
  assert.equal(widthOf(""), 0);
  assert.ok(Math.abs(widthOf("bienveillance") - 6.37) < 0.1);
  assert.ok(widthOf("💙") > widthOf("w"));
  assert.ok(widthOf("л") > 0);
});

test("[M11] a sign made of several takes the place of one", () => {
  const one = widthOf("👍");
  for (const sign of ["👍🏿", "🇫🇷", "👩🏽‍🎓", "👩‍👩‍👧", "❤️‍🔥", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"])
    assert.equal(widthOf(sign), one, sign);
  assert.equal(widthOf("दिन"), widthOf("दन"));
  assert.equal(widthOf("mɔ́tɔ́"), widthOf("mɔtɔ"));
  assert.equal(widthOf("中文"), 2);
});

test("[M11] a width is told only where the cloud's font has every sign", () => {
  for (const words of ["écoute", "lâcher-prise", "« oser »"]) assert.ok(isMeasured(words), words);
  for (const words of ["👍", "दिन", "中文", "mɔ́tɔ́"]) assert.ok(!isMeasured(words), words);
});
