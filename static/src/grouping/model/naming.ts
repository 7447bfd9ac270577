import type { Card } from "../../replica/records.ts";

/** Shorter words hold a sentence together; longer ones say what it is about. */
const LEAST_LETTERS = 4;

/**
 * A name to offer for a theme of these cards: the title of the one that shares most words with the
 * others, the first of equals; nothing for a theme without cards.
 */
export function suggestedName(cards: readonly Card[]): string {
  const said = cards.map(({ title, text }) => words(`${title} ${text}`));
  const scores = cards.map(({ title }, index) => {
    const others = said.filter((_, other) => other !== index);
    const own = [...words(title)];
    return others.reduce((sum, other) => sum + own.filter((word) => other.has(word)).length, 0);
  });
  return cards[scores.indexOf(Math.max(...scores))]?.title ?? "";
}

function words(text: string): Set<string> {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const found = plain.match(/\p{L}+/gu) ?? [];
  // The end of a word is its number and gender; what tells words apart comes before.
  return new Set(found.filter(({ length }) => length >= LEAST_LETTERS).map(stem));
}

function stem(word: string): string {
  return word.replace(/^(\p{L}{3,}?)(?:es|e|s|x)$/u, "$1");
}
