const NARROW = "\u202f";
const NO_BREAK = "\u00a0";
const JOINER = "\u2060";

/**
 * What people typed, with the typography of its language; for display only, never sent. French puts
 * a narrow no-break space before ? ! ; and inside « », and a no-break space before a colon.
 */
export function typeset(words: string, language: string): string {
  const curled = words.replace(/(\p{L})'(?=\p{L})/gu, "$1’").replace(/\.\.\./g, "…");
  return language === "fr" ? frenchSpaces(curled) : curled;
}

/**
 * Joins the last words, so that the last line of a text is not one short word or two very short ones, and
 * short prefixes, so that no line ends in “co-”. Browsers do not avoid the first in a text that runs over
 * columns, and the second nowhere.
 */
export function joinLastWords(words: string): string {
  return words
    .replace(/(^|[\s’(])(\p{L}{1,3}-)(?=\p{L})/gu, `$1$2${JOINER}`)
    .replace(/ (\S{1,10}) (\S{1,5}) (\S{1,5}(?:\u202f[?!;»])?)$/u, ` $1${NO_BREAK}$2${NO_BREAK}$3`)
    .replace(/ (\S{1,10}) (\S{1,10}(?:\u202f[?!;»])?)$/u, ` $1${NO_BREAK}$2`);
}

/** A title without its end mark, to stand at the end of a question: “Agree on “Who keeps it”?”. */
export function withoutEndMark(title: string): string {
  return title.replace(/[\s?!.…]+$/u, "");
}

function frenchSpaces(words: string): string {
  return words
    .replace(/[ \u00a0]+([?!;»])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0]+/g, `«${NARROW}`)
    .replace(/[ \u202f]+:/g, `${NO_BREAK}:`);
}
