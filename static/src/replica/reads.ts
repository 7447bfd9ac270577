import type { AnyRecord, RecordType } from "./records.ts";

/** What was read of a board: ids of records, `"card:"` for all cards, or `"*"` for everything. */
export type Reads = ReadonlySet<string>;

const EVERYTHING = "*";

let noted: Set<string> | undefined;

/** Runs `work`; returns what it read of the board. */
export function readsOf(work: () => void): Reads {
  const outer = noted;
  const reads = new Set<string>();
  noted = reads;
  try {
    work();
  } finally {
    noted = outer;
  }
  return reads;
}

/** Whether a change of the records of these ids may concern what was read. */
export function concern(changed: readonly string[], reads: Reads): boolean {
  return reads.has(EVERYTHING) || changed.some((id) => reads.has(id) || reads.has(kindOf(id)));
}

/**
 * The records of a board as an audience sees them. While a screen is drawn each read is noted, so
 * that the screen is drawn again only when something that it read may have changed. Code that caches
 * a result computed from these records must read them again each time it returns the result.
 */
export class BoardRecords extends Map<string, AnyRecord> {
  override get(id: string): AnyRecord | undefined {
    noted?.add(id);
    return super.get(id);
  }

  override has(id: string): boolean {
    noted?.add(id);
    return super.has(id);
  }

  override get size(): number {
    noted?.add(EVERYTHING);
    return super.size;
  }

  override keys(): MapIterator<string> {
    noted?.add(EVERYTHING);
    return super.keys();
  }

  override values(): MapIterator<AnyRecord> {
    noted?.add(EVERYTHING);
    return super.values();
  }

  override entries(): MapIterator<[string, AnyRecord]> {
    noted?.add(EVERYTHING);
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, AnyRecord]> {
    return this.entries();
  }

  override forEach(look: Parameters<Map<string, AnyRecord>["forEach"]>[0]): void {
    noted?.add(EVERYTHING);
    super.forEach(look);
  }

  /** All entries, for a caller that uses those of one type alone: only that type is noted. */
  inSearchOf(type: RecordType): MapIterator<[string, AnyRecord]> {
    noted?.add(kindOf(type));
    return super.entries();
  }
}

/** An id begins with its record's type (docs/protocol.md, "Records"). */
function kindOf(id: string): string {
  return `${id.split(":", 1)[0]}:`;
}
