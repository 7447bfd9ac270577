import { page } from "../../helpers/method/page-settings.ts";
import { dayOf } from "../../helpers/text/dates.ts";
import { text } from "../../helpers/text/text.ts";
import type { EarlierClosing } from "../../replica/records.ts";

/** Which meeting a closing is of, and the day on which it ended if somebody ended it. */
export function closingTitle({ number, date }: EarlierClosing): string[] {
  const day = date === null ? [] : [dayOf(date, page().language)];
  return [text("common.earlier.session", { number }), ...day];
}
