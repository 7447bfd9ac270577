/** From this many characters on, a leading sentence is set smaller. */
const LONG = 48;
/** A word of so many letters does not fit on a narrow phone at full size, and would be broken. */
const LONG_WORD = 17;

export type HeadingSize = "full" | "compact" | "narrow";

/** How large a heading that people wrote is set on a phone. */
export function headingSize(words: string): HeadingSize {
  if (words.split(/[\s-]+/).some((word) => word.length >= LONG_WORD)) return "narrow";
  return words.length > LONG ? "compact" : "full";
}
