import { page } from "../helpers/method/page-settings.ts";
import { timeOfDay } from "../helpers/text/clock.ts";
import { dayOf } from "../helpers/text/dates.ts";
import { text } from "../helpers/text/text.ts";
import type { Records } from "../replica/records.ts";
import { meetingOf } from "../selectors/meeting.ts";
import { one } from "../selectors/records.ts";

/** When this meeting is erased, and until when its closing is kept; empty before it is known. */
export function erasureText(records: Records): string {
  const at = meetingOf(records)?.erase_at;
  if (!at) return "";
  const { language } = page();
  const time = timeOfDay(at, language);
  const planned = text("common.erase.planned", { date: dayOf(at, language), time });
  const kept = one(records, "agreements", "agreements")?.closing_until;
  return kept
    ? `${planned} · ${text("common.erase.closing", { date: dayOf(kept, language) })}`
    : planned;
}

/** The day of erasure alone. */
export function erasureDay(records: Records): string {
  const at = meetingOf(records)?.erase_at;
  return at ? text("common.erase.on", { date: dayOf(at, page().language) }) : "";
}
