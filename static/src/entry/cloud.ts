// No screen: the server runs this, without a page, to draw words.svg (board/web/pages/engine.py).
import { isMeasured, widthOf } from "../helpers/layout/advances.ts";
import type { Placement } from "../helpers/layout/cloud.ts";
import { CLOUD_AREA, NO_CLOUD_UP_TO, wordsPicture } from "../helpers/layout/words-picture.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { AnyRecord, Word } from "../replica/records.ts";
import { wordsInOrder } from "../selectors/closing.ts";
import type { Identified } from "../selectors/records.ts";

/** The largest font size of words in rows, and the height of a row by the font size. */
const LARGE = 76;
const ROW_HEIGHT = 1.7;

type WordPosition = Pick<Placement, "key" | "text" | "x" | "y" | "size">;

/** The picture of the closing words, from the records as they are sent to walls. */
function drawn(records: Record<string, AnyRecord>, language: string) {
  const known = new Map(Object.entries(records));
  const words = wordsInOrder(known, language);
  const cloud = wordsPicture(
    words.map((word) => ({ ...word, key: word.id })),
    language,
  );
  const few = words.length <= NO_CLOUD_UP_TO;
  const placed = few ? rows(words, language) : cloud.placed;
  return {
    area: CLOUD_AREA,
    placed: placed.map(({ key, text, x, y, size }) => {
      // A text of another font is drawn at its own width.
      const width = isMeasured(text) ? widthOf(text) * size : null;
      return { key, text, x, y, size, width };
    }),
    more: few ? 0 : cloud.tail.length,
    listed: words.map(({ text, count, counted }) => ({
      text: typeset(text, language),
      count: counted ? count : 1,
    })),
  };
}

/** A few words stand one below the other, in one size. */
function rows(words: readonly Identified<Word>[], language: string): WordPosition[] {
  const texts = words.map(({ text }) => typeset(text, language));
  const size = Math.min(LARGE, (0.9 * CLOUD_AREA.width) / Math.max(...texts.map(widthOf)));
  const top = CLOUD_AREA.height / 2 - ((words.length - 1) / 2) * size * ROW_HEIGHT;
  return words.map(({ id }, at) => {
    const y = top + at * size * ROW_HEIGHT;
    return { key: id, text: texts[at] ?? "", x: CLOUD_AREA.width / 2, y, size };
  });
}

Object.assign(globalThis, { drawn });
