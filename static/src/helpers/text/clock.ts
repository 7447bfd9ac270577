const MINUTE = 60_000;

/** Whole minutes left, rounded up; 0 once the advisory end has passed, never negative. */
export function minutesLeft(endsAt: number, now: number): number {
  return Math.max(0, Math.ceil((endsAt - now) / MINUTE));
}

/** The share of `total` minutes that has gone by, 0 to 1. */
export function elapsedShare(endsAt: number, now: number, total: number): number {
  const gone = 1 - (endsAt - now) / (total * MINUTE);
  return Math.min(1, Math.max(0, gone));
}

/** `14 h 30` in French, `14:30` in English, in the device's own time zone. */
export function timeOfDay(moment: number, language: string): string {
  const date = new Date(moment);
  const minutes = String(date.getMinutes()).padStart(2, "0");
  return language === "fr"
    ? `${date.getHours()}\u00a0h\u00a0${minutes}`
    : `${date.getHours()}:${minutes}`;
}
