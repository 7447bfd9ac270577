import { BoardRecords, readsOf } from "../../replica/reads.ts";
import type { AnyRecord, Records } from "../../replica/records.ts";
import { meetingOf } from "../../selectors/meeting.ts";

/**
 * The records that can be grouped. A console also has cards that were set aside or are not shown yet;
 * they are left out. Copying the records is not noted as reading them all (replica/reads.ts).
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
