/** Signs without ink that count as letters or symbols (`board/domain/signs.py`). */
const BLANKS = /[\u2800\u3164\uffa0\ufffc\u115f\u1160]/g;
const INK = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether nothing of the text would be seen: the server refuses it as empty. */
export function isBlank(words: string): boolean {
  return !INK.test(words.replace(BLANKS, ""));
}

/** The lines of a text, wherever it comes from: slides break lines by U+000B. */
export function linesOf(words: string): string[] {
  return words.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
}
