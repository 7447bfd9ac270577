import { optionText } from "../../helpers/method/options.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { LinkInWords } from "../../selectors/links.ts";

/** A link in one sentence: its ends, and its label if it has one. */
export function linkSentence({ from, to, label }: LinkInWords, language: string): string {
  const ends = { from: typeset(from.words, language), to: typeset(to.words, language) };
  if (!label) return text("common.link.sentence", ends);
  return text("common.link.sentence_labelled", { ...ends, label: optionText("label", label) });
}
