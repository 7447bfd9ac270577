// Made by `make protocol` from the server's types. Change those, then run it again.

import type { Language } from "./vocabulary.ts";

/**
 * A series of meetings, and what each takes over from the earlier ones.
 *
 * `dates` are the planned dates of the meetings, or null. They are local times written as
 * milliseconds as if they were UTC: half past nine stays half past nine, in summer and in winter.
 * `addresses` say where each meeting is held: a link or a place, or nothing [K11].
 * `rules` and `plan` come from the meeting numbered `led_by`, the latest that handed any on.
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
  addresses: readonly string[];
};

/**
 * A meeting of the cycle, under its number. `date` is when it was opened or, later, ended.
 *
 * Its board is stored under `code` and erased at `until`; `code` is null once it is erased.
 */
export type CycleSession = {
  type: "session";
  number: number;
  date: number;
  until: number;
  code: string | null;
  ended: boolean;
};

/** A link as link holders see it: its place among the links, and whether it is their own. */
export type CycleLink = { type: "keeper"; own: boolean; order: number };

/** One step of a group's own plan; `minutes` is null for the method's own. */
export type PlanStep = { id: string; minutes: number | null; skipped: boolean };

export type CycleRecord = Cycle | CycleSession | CycleLink;
