import type { AnyRecord, Meeting, Records } from "../replica/records.ts";
import { meetingOf } from "./meeting.ts";

/**
 * What the room may see of a board: the wall holds the facilitator's records when it was opened
 * with the facilitator's key, and still shows what any wall shows.
 */
export function forTheRoom(records: Records): Records {
  // Asked for each time, known or not: it concerns whoever is drawn from it.
  const all = records.entries();
  const known = rooms.get(records);
  if (known) return known;
  const meeting = meetingOf(records);
  const shown = new Map([...all].filter(([, record]) => seen(record, meeting)));
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
