import type { Records } from "../replica/records.ts";
import { wordsOf } from "./unsaved.ts";

/** After the end these are shown where their texts stand. */
const IN_THEIR_PLACE = /^(for-management|setting-|wording-)/;

/** Words that a facilitator began and never saved, with the name of their draft. */
export type LeftDraft = { name: string; words: string };

/**
 * What was being typed on a console when the meeting ended [N19]: a synthesis, a note, rules, what is
 * written for people without a phone. What the board holds as it was typed is left out. They come in
 * the order of their names, which a reload keeps.
 */
export function leftDrafts(drafts: ReadonlyMap<string, unknown>, records: Records): LeftDraft[] {
  const stored = new Set([...records.values()].flatMap(textsIn));
  const inOrder = [...drafts].sort(([one], [other]) => one.localeCompare(other));
  return inOrder.flatMap(([name, draft]) => {
    if (IN_THEIR_PLACE.test(name)) return [];
    const words = textsIn(name === "prompt" ? { text: draft } : draft).filter(
      (one) => !stored.has(one),
    );
    return words.length ? [{ name, words: words.join("\n") }] : [];
  });
}

/** The words in a draft or a record, and in its fields. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { reformulation, prompt, rules } = value as Readonly<Record<string, unknown>>;
  const own = [wordsOf(value), reformulation, prompt, Array.isArray(rules) && rules.join("\n")];
  const texts = own.filter((one): one is string => typeof one === "string" && one !== "");
  return [...texts, ...Object.values(value).flatMap(textsIn)];
}
