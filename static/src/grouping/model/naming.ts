import type { Card } from "../../replica/records.ts";

/** Shorter words (articles, prepositions) do not say what a text is about. */
const LEAST_LETTERS = 4;

/**
 * A suggested name for a theme of these cards: the title of the card that shares most words with the
 * others, the first of equals; empty for a theme without cards.
 */
export function suggestedName(cards: readonly Card[]): string {
  const wordsOfCards = cards.map(({ title, text }) => words(`${title} ${text}`));
  const scores = cards.map(({ title }, index) => {
    const others = wordsOfCards.filter((_, other) => other !== index);
    const own = [...words(title)];
    return others.reduce((sum, other) => sum + own.filter((word) => other.has(word)).length, 0);
  });
  return cards[scores.indexOf(Math.max(...scores))]?.title ?? "";
}

function words(text: string): Set<string> {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const found = plain.match(/\p{L}+/gu) ?? [];
  // Endings that mark number and gender are removed.
  return new Set(found.filter(({ length }) => length >= LEAST_LETTERS).map(stem));
}

function stem(word: string): string {
  return word.replace(/^(\p{L}{3,}?)(?:es|e|s|x)$/u, "$1");
}
