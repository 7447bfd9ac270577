import { timeOfDay } from "../helpers/clock.ts";
import { page } from "../helpers/page.ts";
import { text } from "../helpers/text.ts";
import type { Records } from "../replica/records.ts";
import { meetingOf } from "../selectors/meeting.ts";

/** When all of this meeting is erased, as every screen says it; empty before it is known. */
export function erasing(records: Records): string {
  const at = meetingOf(records)?.erase_at;
  if (!at) return "";
  const { language } = page();
  const date = new Date(at).toLocaleDateString(language, { day: "numeric", month: "long" });
  return text("common.erase.planned", { date, time: timeOfDay(at, language) });
}
