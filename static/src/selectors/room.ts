import { BoardRecords, readsOf } from "../replica/reads.ts";
import type { AnyRecord, Meeting, Records } from "../replica/records.ts";
import { meetingOf } from "./meeting.ts";

/**
 * What the room may see of a board: the wall holds the facilitator's records when it was opened
 * with the facilitator's key, and still shows what any wall shows. Who is drawn from it is concerned
 * by the records that they ask for, and by the meeting, which says whether they are shown.
 */
export function forTheRoom(records: Records): Records {
  const meeting = meetingOf(records);
  const known = rooms.get(records);
  if (known) return known;
  const shown = new BoardRecords();
  readsOf(() => {
    for (const [id, record] of records) if (seen(record, meeting)) shown.set(id, record);
  });
  rooms.set(records, shown);
  return shown;
}

const rooms = new WeakMap<Records, Records>();

function seen(record: AnyRecord, meeting: Meeting | undefined): boolean {
  switch (record.type) {
    case "card":
      return !record.set_aside && Boolean(meeting?.cards_shown);
    case "note":
      return !record.set_aside;
    case "word":
    case "line":
      return !record.held && Boolean(meeting?.words_shown);
    case "suggestion":
      return Boolean(meeting?.cards_shown);
    case "offer":
    case "device":
    case "frame":
      return false;
    default:
      return true;
  }
}
