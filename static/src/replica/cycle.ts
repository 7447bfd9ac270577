/** What the page of a cycle is told (docs/protocol.md, `POST /cycles/look`). */

export type Cycle = {
  type: "cycle";
  title: string;
  method: string;
  language: "fr" | "en";
  number: number;
  opened_at: number;
  erase_at: number;
  /** Milliseconds of the room's own clock, read as if it were UTC. */
  dates: (number | null)[];
  rules: string[];
};

export type CycleSession = {
  type: "session";
  number: number;
  date: number;
  until: number;
  code: string | null;
  ended: boolean;
};

/** A link to the cycle; its key is told to nobody. */
export type CycleLink = { type: "keeper"; own: boolean; order: number };

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
  records: Readonly<Record<string, Cycle | CycleSession | CycleLink>>;
  kept: readonly string[];
  closings: readonly Closing[];
  steps: readonly { title: string; minutes: number; skipped: boolean }[];
  meetings: Readonly<Record<string, LivingMeeting>>;
  now: number;
};
