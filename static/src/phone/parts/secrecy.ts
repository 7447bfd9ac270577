import { text } from "../../helpers/text/text.ts";
import type { Records } from "../../replica/records.ts";
import { choiceOf } from "../../selectors/choice.ts";

/** Says that answers are secret; a small group is told that they may be guessed. */
export function secrecy(records: Records, otherwise = ""): string {
  if (choiceOf(records)?.few) return text("common.small_group");
  return [text("phone.choose.secret"), otherwise].filter(Boolean).join(" ");
}
