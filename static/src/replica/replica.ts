import { BoardRecords } from "./reads.ts";
import type { AnyRecord, Records } from "./records.ts";

type RecordsById = Record<string, AnyRecord>;
type Changes = Record<string, AnyRecord | null>;

export type Welcome = { version: number; records: RecordsById; you: RecordsById; now: number };
export type Delta = { since: number; version: number; records: Changes; now: number };
/** With `version`, this screen has been told everything up to it. */
export type You = { records: Changes; version?: number };

/** A screen's copy of the board as its audience sees it. `version` 0 means: nothing received yet. */
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
 * The replica after `delta`; the same replica when it already holds the change; `"gap"` when
 * something in between was missed and the screen must ask `resume`.
 */
export function withDelta(replica: Replica, delta: Delta): Replica | "gap" {
  if (delta.version <= replica.version) return replica;
  if (delta.since !== replica.version) return "gap";
  const records = changed(new BoardRecords(replica.records), delta.records);
  return { ...replica, version: delta.version, records };
}

/** The seat's own records change outside the versions: they are told to one seat alone. */
export function withYou(replica: Replica, you: You): Replica {
  return { ...replica, you: changed(new Map(replica.you), you.records) };
}

function changed(next: Map<string, AnyRecord>, changes: Changes): Records {
  for (const [id, record] of Object.entries(changes)) {
    if (record === null) next.delete(id);
    else next.set(id, keeping(next.get(id), record));
  }
  return next;
}

/** The new record, holding the very lists of the old one where they say the same. */
function keeping(before: AnyRecord | undefined, after: AnyRecord): AnyRecord {
  const kept = Object.entries(before ?? {}).filter(
    ([field, value]) => typeof value === "object" && same(value, after[field as keyof AnyRecord]),
  );
  return Object.assign(after, Object.fromEntries(kept));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
