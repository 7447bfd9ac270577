import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type PackingItem,
  type PageSize,
  packItems,
} from "../../../../static/src/helpers/layout/packing.ts";

const PAGE = { columns: 2, height: 100, between: 10 };
const WIDE = { ...PAGE, columns: 3 };
const thing = (height: number, span = 1): PackingItem => ({ height, span });
const aside = (height: number, span: number, aside: number): PackingItem => ({
  height,
  span,
  aside,
});
const placesOn = (page: PageSize, ...items: PackingItem[]) =>
  packItems(items, page).positions.map(({ column, top }) => `${column}:${top}`);
const places = (...items: PackingItem[]) => placesOn(PAGE, ...items);

test("[M10] items stand beside each other, then below each other, in their order", () => {
  assert.deepEqual(places(thing(60), thing(30), thing(20), thing(20)), [
    "0:0",
    "1:0",
    "0:70",
    "1:40",
  ]);
});

test("[K12] in order, no item stands on an earlier page than the one before it", () => {
  const items = [thing(60), thing(70), thing(50), thing(20)];
  const { positions } = packItems(items, { ...PAGE, inOrder: true });
  assert.deepEqual(positions, [
    { column: 0, top: 0 },
    { column: 1, top: 0 },
    { column: 2, top: 0 },
    { column: 3, top: 0 },
  ]);
  const whole = packItems([thing(60), thing(60, 4), thing(20)], { ...PAGE, inOrder: true });
  assert.deepEqual(
    whole.positions.map(({ column }) => column),
    [0, 2, 4],
  );
});

test("[M16] an item that fits nowhere begins the next page, and a short one stands below a short one", () => {
  const { positions, pages } = packItems([thing(60), thing(70), thing(50), thing(20)], PAGE);
  assert.deepEqual(positions, [
    { column: 0, top: 0 },
    { column: 1, top: 0 },
    { column: 2, top: 0 },
    { column: 0, top: 70 },
  ]);
  assert.equal(pages, 2);
  assert.equal(packItems([], PAGE).pages, 1);
});

test("[M16] five items of four tenths of a page fill one page of three columns", () => {
  assert.equal(packItems(new Array(5).fill(thing(40)), WIDE).pages, 1);
});

test("[M16] no half of a page is empty while something waits on the next one", () => {
  const items = [25, 20, 25, 80, 80, 80].map((height) => thing(height));
  assert.deepEqual(placesOn(WIDE, ...items), ["0:0", "0:35", "0:65", "1:0", "2:0", "3:0"]);
});

test("[M16] an item that grows moves only what stands below it, while all of it fits", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const items = Array.from({ length: 2 + (seed % 6) }, (_, n) =>
      thing(15 + ((seed * 7 + n * 13) % 40)),
    );
    const before = packItems(items, WIDE);
    const grown = seed % items.length;
    const after = packItems(
      items.map((item, n) => (n === grown ? thing(item.height + 8) : item)),
      WIDE,
    );
    const at = before.positions[grown];
    if (overflows(items, before.positions, grown)) continue;
    for (const [index, place] of before.positions.entries()) {
      const isBelow = place.column === at?.column && place.top > at.top;
      const expected = { ...place, top: place.top + (isBelow ? 8 : 0) };
      assert.deepEqual(after.positions[index], expected, `seed ${seed}, item ${index}`);
    }
  }
});

/** Whether the column of an item would be higher than a page if the item grew by 8. */
function overflows(
  items: readonly PackingItem[],
  positions: readonly { column: number; top: number }[],
  grown: number,
): boolean {
  const column = positions[grown]?.column;
  const ends = positions.map((place, n) =>
    place.column === column ? place.top + (items[n]?.height ?? 0) : 0,
  );
  return Math.max(...ends) + 8 > WIDE.height;
}

test("[M10] an item over two columns stands beside or below the items before it", () => {
  assert.deepEqual(places(thing(20), thing(40, 2), thing(30)), ["0:0", "0:30", "2:0"]);
  assert.deepEqual(places(thing(70), thing(40, 2)), ["0:0", "2:0"]);
  assert.deepEqual(placesOn(WIDE, thing(70), thing(40, 2), thing(30)), ["0:0", "1:0", "2:50"]);
});

test("[M10] an item over two pages has both for itself, and others stand before and below it", () => {
  assert.deepEqual(places(thing(20), thing(90, 4), thing(20)), ["0:0", "2:0", "0:30"]);
  assert.deepEqual(places(thing(60, 4), thing(20)), ["0:0", "0:70"]);
});

test("[M16] what stands aside has the last columns, and its end moves nothing else", () => {
  const themes = [thing(60), thing(60)];
  const first = (...loose: PackingItem[]) => placesOn(WIDE, ...themes, ...loose).slice(0, 2);
  assert.deepEqual(placesOn(WIDE, ...themes, aside(80, 1, 1)), ["0:0", "1:0", "2:0"]);
  assert.deepEqual(first(aside(20, 1, 1)), first());
  assert.deepEqual(first(aside(90, 1, 1)), first());
});

test("[M16] what stands aside runs on over the next page, and others stand beside and below its end", () => {
  assert.deepEqual(placesOn(WIDE, thing(60), thing(60), thing(60), aside(90, 3, 2)), [
    "0:0",
    "4:0",
    "5:0",
    "1:0",
  ]);
});

test("[M16] what stands below what stands aside does not move while that becomes shorter", () => {
  for (const height of [45, 30, 5]) {
    assert.deepEqual(
      placesOn(WIDE, thing(60), thing(60), aside(height, 1, 1), thing(45)),
      ["0:0", "1:0", "2:0", "2:55"],
      `${height}`,
    );
  }
});
