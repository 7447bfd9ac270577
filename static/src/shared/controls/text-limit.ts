import { lengthOf } from "../../helpers/text/length.ts";
import { text } from "../../helpers/text/text.ts";

/** From this many characters before the limit, the number that is left is shown. */
const NEAR = 15;

/** How many characters are left near the limit, or are too many; else empty. */
export function charactersLeft(words: string, limit: number): string {
  const left = limit - lengthOf(words);
  if (left > NEAR) return "";
  return text(left < 0 ? "phone.deposit.too_long" : "phone.deposit.left", {
    count: Math.abs(left),
  });
}

/**
 * For the `input` event of a field: its form refuses a text of more than `limit` characters and says by
 * how many; an `<output>` beside it says so before. Nothing that is typed or pasted is cut.
 */
export function textLimit(limit: number): (event: Event) => void {
  return ({ target }) => {
    const field = target as HTMLInputElement | HTMLTextAreaElement;
    const words = charactersLeft(field.value, limit);
    field.setCustomValidity(lengthOf(field.value) > limit ? words : "");
    const output = (field.closest(".field") ?? field.form)?.querySelector("output");
    if (output) output.textContent = words;
  };
}
