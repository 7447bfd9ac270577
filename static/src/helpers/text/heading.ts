/** From this many characters on, a leading sentence is set smaller. */
const LONG = 48;
/** A word of this many letters does not fit on a narrow phone at full size. */
const LONG_WORD = 17;

export type HeadingSize = "full" | "compact" | "narrow";

/** The size on a phone of a heading that people wrote. */
export function headingSize(words: string): HeadingSize {
  if (words.split(/[\s-]+/).some((word) => word.length >= LONG_WORD)) return "narrow";
  return words.length > LONG ? "compact" : "full";
}
