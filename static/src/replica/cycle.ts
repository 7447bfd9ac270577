import type { CycleRecord } from "./cycle-records.ts";

/** What the page of a cycle is told (docs/protocol.md, `POST /cycles/look`). */

type Links = { join: string; wall: string; console: string };

/** A meeting whose board lives; its links are told to the link that opened it. */
export type LivingMeeting = { code: string; links: Links | null };

export type Said = { text: string; kind: string };

/** What a group agreed to keep of a meeting's closing, until `erase_at`. */
export type Closing = {
  number: number;
  erase_at: number;
  synthesis: readonly Said[];
  words: readonly Said[];
  lines: readonly Said[];
};

export type CycleSheet = {
  records: Readonly<Record<string, CycleRecord>>;
  kept: readonly string[];
  closings: readonly Closing[];
  steps: readonly { title: string; minutes: number; skipped: boolean }[];
  meetings: Readonly<Record<string, LivingMeeting>>;
  now: number;
};
