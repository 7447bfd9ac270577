import type { RecordOf, Records, RecordType } from "../replica/records.ts";

export type Identified<T> = T & { id: string };

/** Every record of one type, each with its record id. */
export function allOf<T extends RecordType>(records: Records, type: T): Identified<RecordOf<T>>[] {
  const found: Identified<RecordOf<T>>[] = [];
  for (const [id, record] of records) {
    if (record.type === type) found.push({ ...(record as RecordOf<T>), id });
  }
  return found;
}

/** The record under `id` if it is of that type. */
export function one<T extends RecordType>(
  records: Records,
  id: string,
  type: T,
): RecordOf<T> | undefined {
  const record = records.get(id);
  return record?.type === type ? (record as RecordOf<T>) : undefined;
}
