import { text } from "../helpers/text.ts";
import type { Records } from "../replica/records.ts";
import { choiceOf } from "../selectors/choice.ts";

/** What is said of the answers' secret; a small group is told that it may be guessed. */
export function secrecy(records: Records): string {
  const few = choiceOf(records)?.few ? `${text("common.small_group")} ` : "";
  return `${few}${text("phone.choose.secret")}`;
}
