import type { AnyRecord, Records } from "../../replica/records.ts";

/** The cards and themes that are dragged, as they were when the drag began, by record id. */
export type DraggedRecords = ReadonlyMap<string, AnyRecord>;

/**
 * The records with what is dragged in its old place, whatever others do meanwhile: until the drop it
 * is neither drawn elsewhere nor removed from the page. A withdrawn card is removed at once.
 */
export function draggedInPlace(records: Records, dragged: DraggedRecords): Records {
  const items = [...dragged].flatMap(([id, was]): [string, AnyRecord][] => {
    const now = records.get(id);
    if (was.type === "card") return now?.type === "card" ? [[id, there(now, was)]] : [];
    if (was.type === "theme") return [[id, now?.type === "theme" ? there(now, was) : was]];
    return [];
  });
  if (items.every(([id, record]) => records.get(id) === record)) return records;
  return new Map([...records, ...items]);
}

/** The record as it is now, in its old place. */
function there<T extends { order: number; theme?: unknown }>(now: T, was: T): T {
  if (now.order === was.order && now.theme === was.theme) return now;
  return { ...now, ...("theme" in was ? { theme: was.theme } : {}), order: was.order };
}
