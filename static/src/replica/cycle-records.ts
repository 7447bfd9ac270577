// Made by `make protocol` from the server's types. Change those, then run it again.

import type { Language } from "./vocabulary.ts";

/**
 * A series of meetings, with what goes from each to the next.
 *
 * `dates` are planned, one for each meeting or null, in milliseconds of the room's own clock read
 * as if it were UTC: half past nine is half past nine, in summer and in winter.
 * `rules` and `plan` are those of the meeting numbered `led_by`, the latest that handed any on.
 */
export type Cycle = {
  type: "cycle";
  title: string;
  method: string;
  language: Language;
  number: number;
  opened_at: number;
  erase_at: number;
  dates: readonly (number | null)[];
  rules: readonly string[];
  plan: readonly PlanStep[];
  led_by: number;
};

/**
 * A meeting of the cycle, under its number: opened, or once it has ended, ended at `date`.
 *
 * `code` leads to its board, which is gone at `until`; null once it is.
 */
export type CycleSession = {
  type: "session";
  number: number;
  date: number;
  until: number;
  code: string | null;
  ended: boolean;
};

/** A link as those who hold one see it: in the order of giving, and whether it is one's own. */
export type CycleLink = { type: "keeper"; own: boolean; order: number };

/** One step of a group's own plan; `minutes` is null where the method's own hold. */
export type PlanStep = { id: string; minutes: number | null; skipped: boolean };

export type CycleRecord = Cycle | CycleSession | CycleLink;
