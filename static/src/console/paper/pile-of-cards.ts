/** A card as its line becomes one. */
export type PileCard = { title: string; text: string };

const TITLE = 60;
const TEXT = 400;

/** One card a line, in their order; empty lines are nothing. */
export function pileOf(words: string): PileCard[] {
  return words
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .map(cardOf);
}

/** What does not fit a title is whole in the text below it: nothing that was written is cut. */
function cardOf(line: string): PileCard {
  if (line.length <= TITLE) return { title: line, text: "" };
  const head = line.slice(0, TITLE - 1);
  const space = head.lastIndexOf(" ");
  return { title: `${head.slice(0, space > 0 ? space : TITLE - 1).trimEnd()}…`, text: line };
}

/** Whether a line is longer than any card can hold. */
export function isTooLong({ text }: PileCard): boolean {
  return text.length > TEXT;
}
