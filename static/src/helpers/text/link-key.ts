/** How many characters a key of a meeting has (`board/web/access/keys.py`). */
export const MEETING_KEY = 43;
/** The key of a link to a cycle begins with the cycle's id. */
export const CYCLE_KEY = 59;

/** Characters that a mail or a document may put into a link that it breaks over two lines. */
const BREAKS = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * The key in the fragment of a link; null if the fragment is empty, and empty if it holds no whole key.
 * What a message has put around a key (a dot, a bracket, `%`, `&fbclid=…`) does not matter.
 */
export function readKey(fragment: string, length: number): string | null {
  const words = fragment.replace(/^#/, "");
  if (words === "") return null;
  const plain = words.replace(/(?:%[\da-f]{2})+/gi, decoded).replace(BREAKS, "");
  return new RegExp(`[\\w-]{${length}}`).exec(plain)?.[0] ?? "";
}

/** The characters that were percent-encoded; a space if they are those of no text. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return " ";
  }
}
