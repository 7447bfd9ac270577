// No screen: the server runs this, without a page, to draw words.svg (board/web/pages/engine.py).
import { widthOf } from "../helpers/layout/advances.ts";
import type { Placement } from "../helpers/layout/cloud.ts";
import { COUNTED, picture, ROW, SHEET } from "../helpers/layout/picture.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { AnyRecord, Word } from "../replica/records.ts";
import { linesOf, wordsInOrder } from "../selectors/closing.ts";
import type { Identified } from "../selectors/records.ts";

/** Font size of a word that stands in a plain row, and how high a row is, in its size. */
const LARGE = 76;
const ROW_HEIGHT = 1.7;

type WordPosition = Pick<Placement, "key" | "text" | "x" | "y" | "size">;

/** What the room sees of the closing words, from its records as they are on the wire. */
function drawn(records: Record<string, AnyRecord>, language: string) {
  const known = new Map(Object.entries(records));
  const words = wordsInOrder(known, language);
  const entries = words.reduce((sum, { count }) => sum + count, linesOf(known).length);
  const cloud = picture(
    words.map((word) => ({ ...word, key: word.id })),
    language,
  );
  const few = words.length <= ROW;
  const placed = few ? rows(words, language) : cloud.placed;
  return {
    sheet: SHEET,
    placed: placed.map(({ key, text, x, y, size }) => {
      return { key, text, x, y, size, width: widthOf(text) * size };
    }),
    more: few ? 0 : cloud.tail.length,
    listed: words.map(({ text, count }) => ({
      text: typeset(text, language),
      count: entries >= COUNTED ? count : 1,
    })),
  };
}

/** So few words stand one under the other, of one size. */
function rows(words: readonly Identified<Word>[], language: string): WordPosition[] {
  const texts = words.map(({ text }) => typeset(text, language));
  const size = Math.min(LARGE, (0.9 * SHEET.width) / Math.max(...texts.map(widthOf)));
  const top = SHEET.height / 2 - ((words.length - 1) / 2) * size * ROW_HEIGHT;
  return words.map(({ id }, at) => {
    const y = top + at * size * ROW_HEIGHT;
    return { key: id, text: texts[at] ?? "", x: SHEET.width / 2, y, size };
  });
}

Object.assign(globalThis, { drawn });
