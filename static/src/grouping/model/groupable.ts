import { BoardRecords, readsOf } from "../../replica/reads.ts";
import type { AnyRecord, Records } from "../../replica/records.ts";
import { meetingOf } from "../../selectors/meeting.ts";

/**
 * The records of a board to group on. A console also holds cards that were set aside, or that are
 * not shown yet: nobody groups those. A wall is never sent them. The copy is concerned by the
 * records that are asked of it, not by all that were copied.
 */
export function groupable(records: Records): Records {
  const shown = Boolean(meetingOf(records)?.cards_shown);
  const known = boards.get(records);
  if (known) return known;
  const board = new BoardRecords();
  readsOf(() => {
    for (const [id, record] of records) if (isGroupable(record, shown)) board.set(id, record);
  });
  boards.set(records, board);
  return board;
}

const boards = new WeakMap<Records, Records>();

function isGroupable(record: AnyRecord, shown: boolean): boolean {
  if (record.type === "card") return shown && !record.set_aside;
  return record.type !== "suggestion" || shown;
}
