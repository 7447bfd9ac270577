const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

/**
 * What people typed, set as the language sets it; for display only, never sent. French puts a
 * narrow no-break space before ? ! ; and inside « », a no-break space before a colon.
 */
export function typeset(words: string, language: string): string {
  const curled = words.replace(/(\p{L})'(?=\p{L})/gu, "$1’").replace(/\.\.\./g, "…");
  return language === "fr" ? frenchSpaces(curled) : curled;
}

/**
 * A text of several lines whose last line is not one short word, nor two very short ones. Where a
 * text runs on from column to column no browser sees to that by itself.
 */
export function ending(words: string): string {
  return words
    .replace(/ (\S{1,10}) (\S{1,5}) (\S{1,5}(?:\u202f[?!;»])?)$/u, ` $1${NO_BREAK}$2${NO_BREAK}$3`)
    .replace(/ (\S{1,10}) (\S{1,10}(?:\u202f[?!;»])?)$/u, ` $1${NO_BREAK}$2`);
}

/** A title at the end of a question, whose own mark follows: “on Who keeps the link??” is none. */
export function withoutItsMark(title: string): string {
  return title.replace(/[\s?!.…]+$/u, "");
}

function frenchSpaces(words: string): string {
  return words
    .replace(/[ \u00a0]+([?!;»])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0]+/g, `«${NARROW}`)
    .replace(/[ \u202f]+:/g, `${NO_BREAK}:`);
}
