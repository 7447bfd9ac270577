import type { Elsewhere, Records, Report } from "../replica/records.ts";
import { synthesisText } from "./closing.ts";
import { meetingOf } from "./meeting.ts";
import { allOf, one } from "./records.ts";
import { vocabularyOf } from "./vocabulary.ts";

export type ReportName = "traces" | "elsewhere" | "management";

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

/** Whether the group agreed to the report: management is given nothing without it. */
export function isAgreed(records: Records, which: ReportName): boolean {
  return which !== "management" || (one(records, "management", "management")?.agreed ?? false);
}

/** Whether a report would hold anything that the group wrote or agreed on [R1] [R3]. */
export function hasContent(records: Records, which: ReportName): boolean {
  if (which === "elsewhere") return allOf(records, "elsewhere").some(({ agreed }) => agreed);
  if (which === "management") return Boolean(one(records, "management", "management")?.text);
  const meeting = meetingOf(records);
  const agreements = one(records, "agreements", "agreements");
  return Boolean(
    meeting?.rules.length ||
      vocabularyOf(records).synthesis.some((field) => synthesisText(records, field)) ||
      CONTENTS.some((kind) => allOf(records, kind).length) ||
      (agreements?.cards && allOf(records, "card").length),
  );
}

const CONTENTS = ["topic", "word", "line"] as const;
