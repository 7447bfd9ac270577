import { lengthOf } from "../helpers/text/length.ts";
import { text } from "../helpers/text/text.ts";

/**
 * For the `input` event of a field: its form refuses a text of more than `limit` characters and says by
 * how many. Nothing that is typed or pasted is cut.
 */
export function textLimit(limit: number): (event: Event) => void {
  return ({ target }) => {
    const field = target as HTMLInputElement | HTMLTextAreaElement;
    const count = lengthOf(field.value) - limit;
    field.setCustomValidity(count > 0 ? text("phone.deposit.too_long", { count }) : "");
  };
}
