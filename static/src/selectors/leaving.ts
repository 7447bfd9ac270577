import type { Elsewhere, Records, Report } from "../replica/records.ts";
import { meetingOf } from "./meeting.ts";
import { one } from "./records.ts";

export type Which = "traces" | "elsewhere";

/** What would be passed on now: the group's own words, or else the item's. */
export function wordingOf(records: Records, { item, wording }: Elsewhere): string {
  if (wording) return wording;
  const record = records.get(item);
  if (!record) return "";
  const parts = [
    "title" in record ? record.title : "",
    "text" in record && record.type !== "word" ? record.text : "",
  ];
  return parts.filter(Boolean).join("\n");
}

/** The report as it would leave, once it was shown to the room. */
export function reportOf(records: Records, which: Which): Report | undefined {
  return one(records, `report:${which}`, "report");
}

export function isOnTheWall(records: Records, which: Which): boolean {
  return meetingOf(records)?.projected === `report:${which}`;
}
