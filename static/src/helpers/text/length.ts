/** The characters of a text as the server counts them, without the space around it: an emoji is one, not two. */
export function lengthOf(words: string): number {
  return [...words.trim()].length;
}
