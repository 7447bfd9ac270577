import { BoardRecords } from "./reads.ts";
import type { AnyRecord, Records } from "./records.ts";

type RecordsById = Record<string, AnyRecord>;
type Changes = Record<string, AnyRecord | null>;

export type Welcome = { version: number; records: RecordsById; you: RecordsById; now: number };
export type Delta = { since: number; version: number; records: Changes; now: number };
/** With `version`, this screen has received everything up to it. */
export type You = { records: Changes; version?: number };

/** A screen's copy of the board as its audience sees it. `version` is 0 before anything is received. */
export type Replica = { version: number; records: Records; you: Records };

export const EMPTY: Replica = { version: 0, records: new Map(), you: new Map() };

export function welcomed(welcome: Welcome): Replica {
  return {
    version: welcome.version,
    records: new BoardRecords(Object.entries(welcome.records)),
    you: new Map(Object.entries(welcome.you)),
  };
}

/**
 * The replica after `delta`; the same replica if it already holds the change; `"gap"` if the screen
 * missed a version in between and must ask `resume`.
 */
export function withDelta(replica: Replica, delta: Delta): Replica | "gap" {
  if (delta.version <= replica.version) return replica;
  if (delta.since !== replica.version) return "gap";
  const records = changed(new BoardRecords(replica.records), delta.records);
  return { ...replica, version: delta.version, records };
}

/** A seat's own records have no version: they are sent to that seat alone. */
export function withYou(replica: Replica, you: You): Replica {
  return { ...replica, you: changed(new Map(replica.you), you.records) };
}

function changed(next: Map<string, AnyRecord>, changes: Changes): Records {
  for (const [id, record] of Object.entries(changes)) {
    if (record === null) next.delete(id);
    else next.set(id, reusingLists(next.get(id), record));
  }
  return next;
}

/** The new record with the lists of the old one where they are equal, so that they stay the same objects. */
function reusingLists(before: AnyRecord | undefined, after: AnyRecord): AnyRecord {
  const reused = Object.entries(before ?? {}).filter(
    ([field, value]) => typeof value === "object" && same(value, after[field as keyof AnyRecord]),
  );
  return Object.assign(after, Object.fromEntries(reused));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
