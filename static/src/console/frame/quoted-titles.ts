import { text } from "../../helpers/text/text.ts";
import { withoutEndMark } from "../../helpers/text/typography.ts";

/** One title or two as they are said in a sentence: in quotation marks, so that they stand apart. */
export function quotedTitles(titles: readonly string[]): string {
  const quoted = titles.map((title) =>
    text("console.choose.quoted", { title: withoutEndMark(title) }),
  );
  const [first = "", second] = quoted;
  if (quoted.length > 2) return quoted.join(", ");
  return second ? text("console.choose.both", { first, second }) : first;
}
