/**
 * Dates by the clock of the room: milliseconds that are read as if they were UTC, so that no time
 * zone and no summer time changes them.
 */

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** `mardi 12 mai 2026` · `Tuesday 12 May 2026`. */
export function longDate(moment: number, language: string): string {
  return written(moment, language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

/** `12 mai` · `12 May`, with the year. */
export function shortDate(moment: number, language: string): string {
  return written(moment, language, { day: "numeric", month: "short", year: "numeric" });
}

function written(moment: number, language: string, parts: Intl.DateTimeFormatOptions): string {
  return formatted(moment, language, { ...parts, timeZone: "UTC" });
}

/** `12 mai` · `12 May`, in the reader's time zone; with the year if it is not that of `now`. */
export function dayOf(moment: number, language: string, now = Date.now()): string {
  const sameYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
  const year = sameYear ? {} : { year: "numeric" as const };
  return formatted(moment, language, { day: "numeric", month: "long", ...year });
}

/** In French the first of a month is “1er”. */
function formatted(moment: number, language: string, how: Intl.DateTimeFormatOptions): string {
  const locale = language === "en" ? "en-GB" : language;
  const date = formatOf(locale, how).format(moment);
  return language === "fr" ? date.replace(/(^|\s)1(?=\s)/, "$11er") : date;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once, because making it takes far longer than using it. */
function formatOf(locale: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(how);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, how);
  formats.set(key, format);
  return format;
}

/** `9 h 30` in French, `9:30` in English. */
export function roomTime(moment: number, language: string): string {
  const date = new Date(moment);
  const minutes = String(date.getUTCMinutes()).padStart(2, "0");
  const hours = date.getUTCHours();
  if (language !== "fr") return `${hours}:${minutes}`;
  return minutes === "00" ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${minutes}`;
}

/** The value of a `datetime-local` field. */
export function fieldValue(moment: number | null): string {
  return moment === null ? "" : new Date(moment).toISOString().slice(0, 16);
}

/**
 * Monthly dates after the first, on the same day of the week at the same hour: the second Tuesday
 * stays the second Tuesday, and a fifth becomes the last.
 */
export function monthly(first: number, count: number): number[] {
  const start = new Date(first);
  const week = Math.floor((start.getUTCDate() - 1) / 7);
  return Array.from({ length: count }, (_, ahead) => {
    const month = new Date(first);
    month.setUTCDate(1);
    month.setUTCMonth(start.getUTCMonth() + ahead);
    const shift = (start.getUTCDay() - month.getUTCDay() + 7) % 7;
    const wanted = month.getTime() + shift * DAY + week * WEEK;
    return new Date(wanted).getUTCMonth() === month.getUTCMonth() ? wanted : wanted - WEEK;
  });
}
