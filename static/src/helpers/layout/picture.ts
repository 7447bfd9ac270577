import { typeset } from "../text/typography.ts";
import { widthOf } from "./advances.ts";
import { type Cloud, type CloudWord, layout } from "./cloud.ts";

/** What stands beside the list on a 16:9 wall; every wall lays out on this and scales it. */
export const SHEET = { width: 1200, height: 760 };

/** Up to this many words there is no cloud [M13]. */
export const ROW = 4;
/** From this many entries on a count points at nobody [V9]. */
export const COUNTED = 11;

/** Where the closing words stand, on the walls and in words.svg alike. */
export function picture<Word extends CloudWord>(words: readonly Word[], language: string): Cloud {
  const set = words.map((word) => ({ ...word, text: typeset(word.text, language) }));
  return layout(set, widthOf, SHEET);
}
