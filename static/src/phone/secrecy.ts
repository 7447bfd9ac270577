import { text } from "../helpers/text/text.ts";
import type { Records } from "../replica/records.ts";
import { choiceOf } from "../selectors/choice.ts";

/** What is said of the answers' secret; a small group is told that it may be guessed instead. */
export function secrecy(records: Records, otherwise = ""): string {
  if (choiceOf(records)?.few) return text("common.small_group");
  return [text("phone.choose.secret"), otherwise].filter(Boolean).join(" ");
}
