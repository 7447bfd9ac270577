import { page } from "../../helpers/method/page-settings.ts";
import { timeOfDay } from "../../helpers/text/clock.ts";
import { dayOf } from "../../helpers/text/dates.ts";
import { text } from "../../helpers/text/text.ts";
import type { Meeting, Records } from "../../replica/records.ts";
import { isEnded, meetingOf } from "../../selectors/meeting.ts";
import { one } from "../../selectors/records.ts";
import { hasSynthesis } from "../../selectors/vocabulary.ts";

/** When this meeting is erased, and until when its closing is kept; empty before the welcome. */
export function erasureText(records: Records): string {
  const meeting = meetingOf(records);
  if (!meeting) return "";
  const { language } = page();
  if (meeting.rehearsal) return rehearsalErasure(records, meeting);
  const erased = isEnded(records) ? erasureHour(meeting) : planned(records, meeting);
  const kept = one(records, "agreements", "agreements")?.closing_until;
  if (!kept) return erased;
  const closing = hasSynthesis(records) ? "common.erase.closing" : "common.erase.closing_words";
  return `${erased} · ${text(closing, { date: dayOf(kept, language) })}`;
}

/** The day of erasure once the meeting has begun; before, how long after its end that is [T2]. */
export function erasureDay(records: Records): string {
  const meeting = meetingOf(records);
  if (!meeting) return "";
  if (meeting.rehearsal) return text("common.rehearsal.erased");
  return meeting.begun
    ? text("common.erase.on", { date: dayOf(meeting.erase_at, page().language) })
    : text("common.erase.after", { period: periodText(hoursKept(records)) });
}

/** A rehearsal is erased ten minutes after its end [Z4]. */
function rehearsalErasure(records: Records, meeting: Meeting): string {
  const erased = isEnded(records) ? erasureHour(meeting) : text("common.rehearsal.erased");
  return `${text("common.rehearsal.mark")} · ${erased}`;
}

/** The hour is only known from the end on. */
function planned(records: Records, { begun, erase_at }: Meeting): string {
  const period = periodText(hoursKept(records));
  const date = dayOf(erase_at, page().language);
  return begun
    ? text("common.erase.after_on", { period, date })
    : text("common.erase.after", { period });
}

function erasureHour({ erase_at }: Meeting): string {
  const { language } = page();
  const time = timeOfDay(erase_at, language);
  return text("common.erase.planned", { date: dayOf(erase_at, language), time });
}

/** For how many hours the meeting is kept after its end: the host's setting, or what the group agreed to. */
export function hoursKept(records: Records): number {
  return one(records, "agreements", "agreements")?.keep_hours ?? page().notice.keepHours;
}

/** A period in days if it is a few whole ones, else in hours. */
export function periodText(hours: number): string {
  return hours > 48 && hours % 24 === 0
    ? text("common.period.days", { count: hours / 24 })
    : text("common.period.hours", { count: hours });
}
