import { BoardRecords } from "../replica/reads.ts";
import type { AnyRecord, RecordOf, Records, RecordType } from "../replica/records.ts";

export type Identified<T> = T & { id: string };

/** Every record of one type, each with its record id. */
export function allOf<T extends RecordType>(records: Records, type: T): Identified<RecordOf<T>>[] {
  const found: Identified<RecordOf<T>>[] = [];
  const all = records instanceof BoardRecords ? records.inSearchOf(type) : records;
  for (const [id, record] of all) {
    if (record.type === type) found.push(identified(id, record) as Identified<RecordOf<T>>);
  }
  return found;
}

/** Returns the same object for the same record, so that a list can tell what changed. */
function identified(id: string, record: AnyRecord): Identified<AnyRecord> {
  const known = named.get(record);
  if (known?.id === id) return known;
  const made = { ...record, id };
  named.set(record, made);
  return made;
}

const named = new WeakMap<AnyRecord, Identified<AnyRecord>>();

/** The record under `id`, if it is of this type. */
export function one<T extends RecordType>(
  records: Records,
  id: string,
  type: T,
): RecordOf<T> | undefined {
  const record = records.get(id);
  return record?.type === type ? (record as RecordOf<T>) : undefined;
}
