import type { CycleRecord } from "./cycle-records.ts";
import type { ClosingText } from "./records.ts";

type Links = { join: string; wall: string; console: string };

/** A meeting that is not erased. Its links are sent only to the link that opened it. */
export type LivingMeeting = { code: string; links: Links | null };

/** The closing of a meeting that its group agreed to keep, until `erase_at`. */
export type Closing = {
  number: number;
  erase_at: number;
  synthesis: readonly ClosingText[];
  words: readonly ClosingText[];
  lines: readonly ClosingText[];
};

/** What the page of a cycle shows (docs/protocol.md, `POST /cycles/look`). */
export type CycleView = {
  records: Readonly<Record<string, CycleRecord>>;
  kept: readonly string[];
  closings: readonly Closing[];
  steps: readonly { title: string; minutes: number; skipped: boolean }[];
  meetings: Readonly<Record<string, LivingMeeting>>;
  now: number;
};
