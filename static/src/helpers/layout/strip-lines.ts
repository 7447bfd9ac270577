/** The texts of the open card of a topic, and the titles of its other cards. */
export type StripTexts = {
  title: string;
  text: string;
  reformulation: string;
  others: readonly string[];
};

/** The lines that a strip has, and the characters of a line. */
export type StripSpace = { lines: number; characters: number };

/** How many lines each text may take, how many other titles are shown, and whether nothing is left out. */
export type StripLines = { text: number; reformulation: number; others: number; whole: boolean };

/** What stands around a title in a row of titles, in characters. */
const AROUND = 5;

/**
 * Shares the lines of a strip between the open card and the titles of the others. If there are too few, the
 * other titles have a third of them; the reformulation and the text each have half of the rest.
 */
export function stripLines(texts: StripTexts, { lines, characters }: StripSpace): StripLines {
  const wanted = {
    text: linesOf(texts.text, characters),
    reformulation: linesOf(texts.reformulation, characters),
    others: rowsOf(texts.others, characters),
  };
  const left = Math.max(0, lines - linesOf(texts.title, characters));
  const whole = wanted.text + wanted.reformulation + wanted.others <= left;
  if (whole) return { ...wanted, others: texts.others.length, whole };
  const rows = Math.min(wanted.others, Math.max(1, Math.floor(left / 3)));
  const rest = left - rows;
  const half = Math.max(Math.floor(rest / 2), rest - wanted.text);
  const reformulation = Math.max(1, Math.min(wanted.reformulation, half));
  const text = Math.max(1, rest - Math.min(wanted.reformulation, reformulation));
  return { text, reformulation, others: fitting(texts.others, rows, characters), whole };
}

function linesOf(words: string, characters: number): number {
  return words
    .split("\n")
    .filter(Boolean)
    .reduce((sum, line) => sum + Math.ceil(line.length / characters), 0);
}

/** How many rows these titles take, one after the other. */
function rowsOf(titles: readonly string[], characters: number): number {
  let [rows, used] = [0, Infinity];
  for (const title of titles) {
    const length = Math.min(title.length + AROUND, characters);
    if (used + length > characters) [rows, used] = [rows + 1, 0];
    used += length;
  }
  return rows;
}

/** How many of these titles fit in so many rows, with room for the number of the others. */
function fitting(titles: readonly string[], rows: number, characters: number): number {
  let count = titles.length;
  const more = () => (count < titles.length ? ["+ 00"] : []);
  while (count > 0 && rowsOf([...titles.slice(0, count), ...more()], characters) > rows) count -= 1;
  return count;
}
