import { isBlank, linesOf } from "../../helpers/text/blank.ts";
import { lengthOf } from "../../helpers/text/length.ts";
import { CARD_TEXT_LIMIT, TITLE_LIMIT } from "../../replica/limits.ts";

/** A card made of one typed line. */
export type PileCard = { title: string; text: string };

/** One card for each line that is not empty, in order. */
export function pileOf(words: string): PileCard[] {
  return linesOf(words)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => !isBlank(line))
    .map(cardOf);
}

/** A line too long for a title is cut there, and stands whole in the text of the card. */
function cardOf(line: string): PileCard {
  if (lengthOf(line) <= TITLE_LIMIT) return { title: line, text: "" };
  const head = [...line].slice(0, TITLE_LIMIT - 1).join("");
  const space = head.lastIndexOf(" ");
  return { title: `${head.slice(0, space > 0 ? space : head.length).trimEnd()}…`, text: line };
}

/** Whether the line is longer than a card can hold. */
export function isTooLong({ text }: PileCard): boolean {
  return lengthOf(text) > CARD_TEXT_LIMIT;
}
