// No screen: draws words.svg from the words as walls are sent them. The server runs it without a page
// (board/web/pages/engine.py); where it has no engine, its page does (templates/words_here.html).
import { isMeasured, widthOf } from "../helpers/layout/advances.ts";
import type { Placement } from "../helpers/layout/cloud.ts";
import { CLOUD_AREA, NO_CLOUD_UP_TO, wordsPicture } from "../helpers/layout/words-picture.ts";
import { wordsSvg } from "../helpers/layout/words-svg.ts";
import { dataBlock } from "../helpers/method/page-settings.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { AnyRecord, Word } from "../replica/records.ts";
import { wordsInOrder } from "../selectors/closing.ts";
import type { Identified } from "../selectors/records.ts";

/** The largest font size of words in rows, and the height of a row by the font size. */
const LARGE = 76;
const ROW_HEIGHT = 1.7;

type WordPosition = Pick<Placement, "key" | "text" | "x" | "y" | "size">;

/** What the server knows: the records, a title, and what is said of so many words that have no room. */
type Asked = { records: Record<string, AnyRecord>; title: string; more: readonly string[] };

/** The drawing as a file of SVG. */
function drawn({ records, title, more }: Asked, language: string): string {
  const words = wordsInOrder(new Map(Object.entries(records)), language);
  const kinds = new Map(words.map(({ id, kind }) => [id, kind]));
  const few = words.length <= NO_CLOUD_UP_TO;
  const cloud = wordsPicture(
    words.map((word) => ({ ...word, key: word.id })),
    language,
  );
  const placed = few ? rows(words, language) : cloud.placed;
  const left = few ? 0 : cloud.tail.length;
  return wordsSvg({
    language,
    title,
    description: words.map((word) => listed(word, language)).join(", "),
    placed: placed.map(({ key, text, x, y, size }) => {
      // A text of another font is drawn at its own width.
      const width = isMeasured(text) ? widthOf(text) * size : null;
      return { text, x, y, size, width, kind: kinds.get(key) ?? "keyword" };
    }),
    below: left ? (more[left] ?? "") : "",
  });
}

/** A word for people who do not see the drawing; how often, if that may be said. */
function listed({ text, count, counted }: Word, language: string): string {
  const words = typeset(text, language);
  return counted && count > 1 ? `${words} (${count})` : words;
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

/** On a page: shows the drawing, and gives it to the link that saves it. */
function show({ language, ...asked }: Asked & { language: string }): void {
  const svg = drawn(asked, language);
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  document.querySelector("#picture")?.append(document.importNode(parsed.documentElement, true));
  const file = new Blob([svg], { type: "image/svg+xml" });
  document.querySelector("a[download]")?.setAttribute("href", URL.createObjectURL(file));
}

Object.assign(globalThis, { drawn });
const asked = dataBlock("words") as (Asked & { language: string }) | undefined;
if (asked) show(asked);
