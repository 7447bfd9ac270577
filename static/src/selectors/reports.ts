import type { Elsewhere, Records, Report } from "../replica/records.ts";
import { meetingOf } from "./meeting.ts";
import { one } from "./records.ts";

export type ReportName = "traces" | "elsewhere";

/** The words that would be passed on: the group's own wording, or else the item's words. */
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

/** The report as it can be downloaded once it was shown on the wall. */
export function reportOf(records: Records, which: ReportName): Report | undefined {
  return one(records, `report:${which}`, "report");
}

export function isOnTheWall(records: Records, which: ReportName): boolean {
  return meetingOf(records)?.projected === `report:${which}`;
}
