import assert from "node:assert/strict";
import { test } from "node:test";
import {
  placeOnSheets,
  type SheetItem,
  shownOn,
} from "../../../../static/src/helpers/layout/sheets.ts";

const AREA = { columns: 4, height: 100, between: 10 };
const note = (column: number, height: number, span = 1): SheetItem => ({ column, span, height });

/** A sequence of notes that is the same for the same seed. */
function notes(seed: number, count: number): SheetItem[] {
  let state = seed;
  const drawn = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return Array.from({ length: count }, () => {
    const span = [1, 1, 1, 2, 4][drawn(5)] ?? 1;
    const column = drawn(4);
    return note(column - (column % span), 10 + drawn(drawn(8) ? 80 : 120), span);
  });
}

function onPage(page: number, items: readonly SheetItem[]): number[] {
  const shown = shownOn(page, items, placeOnSheets(items, AREA).places);
  return shown.flatMap((here, index) => (here ? [index] : []));
}

test("[M14] notes stand below each other until their column is full, which begins a new sheet alone", () => {
  const items = [note(0, 40), note(0, 40), note(1, 30), note(0, 40)];
  const { places, pages } = placeOnSheets(items, AREA);
  assert.deepEqual(
    places.map(({ top }) => top),
    [0, 50, 0, 0],
  );
  assert.equal(pages, 2);
  assert.deepEqual(onPage(0, items), [0, 1, 2]);
  assert.deepEqual(onPage(1, items), [2, 3]);
});

test("[M14] a note over two columns stands below both, and covers neither", () => {
  const items = [note(0, 40), note(1, 20), note(0, 40, 2), note(1, 5)];
  assert.deepEqual(
    placeOnSheets(items, AREA).places.map(({ top }) => top),
    [0, 0, 50, 0],
  );
  assert.deepEqual(onPage(0, items), [0, 1, 2]);
  assert.deepEqual(onPage(1, items), [0, 3]);
});

test("[M14] what a wide note had covered is shown again once the wide note is on an earlier page", () => {
  const items = [note(0, 60), note(0, 80, 2), note(1, 30)];
  assert.deepEqual(
    [0, 1, 2].map((page) => onPage(page, items)),
    [[0], [1], [0, 2]],
  );
});

test("[M14] a note that no columns can hold is all that its page shows", () => {
  const items = [note(2, 40), note(0, 130, 4), note(2, 40)];
  assert.deepEqual(
    [0, 1, 2].map((page) => onPage(page, items)),
    [[0], [1], [0, 2]],
  );
});

test("[M14] a note that arrives moves no other, is on the last page, and each is whole on some page", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const items = notes(seed, 30);
    const { places, pages } = placeOnSheets(items, AREA);
    const before = placeOnSheets(items.slice(0, -1), AREA).places;
    assert.deepEqual(
      before.map(({ from, top }) => [from, top]),
      places.slice(0, -1).map(({ from, top }) => [from, top]),
      `${seed}`,
    );
    assert.ok(onPage(pages - 1, items).includes(items.length - 1), `${seed}`);
    const seen = new Set(Array.from({ length: pages }, (_, page) => onPage(page, items)).flat());
    assert.equal(seen.size, items.length, `${seed}`);
  }
});

test("[M14] no page lays one note over another", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const items = notes(seed, 30);
    const { places, pages } = placeOnSheets(items, AREA);
    for (let page = 0; page < pages; page += 1) {
      const here = onPage(page, items);
      const pairs = here.flatMap((one, index) =>
        here.slice(index + 1).map((other) => [one, other]),
      );
      for (const [one = 0, other = 0] of pairs) {
        assert.ok(!overlap(one, other), `${seed} ${page} ${one} ${other}`);
      }
    }
    function overlap(one: number, other: number): boolean {
      const [a, b] = [items[one] as SheetItem, items[other] as SheetItem];
      const [from, to] = [places[one]?.top ?? 0, places[other]?.top ?? 0];
      const across = a.column < b.column + b.span && b.column < a.column + a.span;
      return across && from < to + b.height && to < from + a.height;
    }
  }
});
