import { BoardRecords } from "./reads.ts";
import type { AnyRecord, Records } from "./records.ts";

type RecordsById = Record<string, AnyRecord>;
type Changes = Record<string, AnyRecord | null>;

/**
 * A version of the board, and the random mark of the change that made it. Two boards at one version are
 * the same only if their marks are: a store that goes back gives out the same versions again.
 */
export type Revision = { version: number; mark?: string };
/** `lost`: so many changes that this screen may have shown were lost. */
export type Welcome = Revision & {
  records: RecordsById;
  you: RecordsById;
  now: number;
  lost?: number;
};
/** `records` are whole; of the records in `fields`, which this screen has, only these changed. */
export type Delta = Revision & {
  since: number;
  since_mark?: string;
  records: Changes;
  fields?: Record<string, object>;
  now: number;
};
/** With `version`, this screen has received everything up to it; `mark` is that version's. */
export type You = Partial<Revision> & { records: Changes };

/** A screen's copy of the board as its audience sees it. `version` is 0 before anything is received. */
export type Replica = Required<Revision> & { records: Records; you: Records };

export const EMPTY: Replica = { version: 0, mark: "", records: new Map(), you: new Map() };

export function welcomed(welcome: Welcome): Replica {
  return {
    ...revision(welcome.version, welcome.mark),
    records: new BoardRecords(Object.entries(welcome.records)),
    you: new Map(Object.entries(welcome.you)),
  };
}

/**
 * The replica after `delta`; the same replica if that is where the delta ends; `"gap"` if the screen is
 * at another revision and must ask `resume`.
 */
export function withDelta(replica: Replica, delta: Delta): Replica | "gap" {
  if (isAt(replica, delta.version, delta.mark)) return replica;
  if (!isAt(replica, delta.since, delta.since_mark)) return "gap";
  const records = changed(new BoardRecords(replica.records), {
    ...delta.records,
    ...completed(replica.records, delta.fields ?? {}),
  });
  return { ...replica, ...revision(delta.version, delta.mark), records };
}

/** The records whole, of which only the changed fields came. */
function completed(records: Records, fields: NonNullable<Delta["fields"]>): RecordsById {
  const ids = Object.keys(fields);
  return Object.fromEntries(ids.map((id) => [id, Object.assign({}, records.get(id), fields[id])]));
}

/** Whether the replica is at this revision. */
export function isAt(replica: Replica, version: number, mark = ""): boolean {
  return replica.version === version && replica.mark === mark;
}

/** A server of an earlier release sends no mark. */
function revision(version: number, mark = ""): Required<Revision> {
  return { version, mark };
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
