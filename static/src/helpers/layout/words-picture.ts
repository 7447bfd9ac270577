import { typeset } from "../text/typography.ts";
import { widthOf } from "./advances.ts";
import { type Cloud, type CloudWord, layout } from "./cloud.ts";

/** The room beside the list on a 16:9 wall. Every wall lays the words out on it and scales the drawing. */
export const CLOUD_AREA = { width: 1200, height: 760 };

/** Up to this many words stand in rows, without a cloud [M13]. */
export const NO_CLOUD_UP_TO = 4;

/** The layout of the closing words, on walls and in words.svg. */
export function wordsPicture<Word extends CloudWord>(
  words: readonly Word[],
  language: string,
): Cloud {
  const set = words.map((word) => ({ ...word, text: typeset(word.text, language) }));
  return layout(set, widthOf, CLOUD_AREA);
}
