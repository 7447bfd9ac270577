import type { LinkLabel, Records } from "../replica/records.ts";
import { allOf } from "./records.ts";

export type LinkInWords = { from: string; to: string; label: LinkLabel | null };

/** Every link with the words of its two ends; one whose end is gone is not shown. */
export function linksInWords(records: Records): LinkInWords[] {
  return allOf(records, "link").flatMap(({ from, to, label }) => {
    const [first, second] = [wordsOf(records, from), wordsOf(records, to)];
    return first && second ? [{ from: first, to: second, label }] : [];
  });
}

function wordsOf(records: Records, id: string): string {
  const record = records.get(id);
  if (record?.type === "note") return record.text;
  return record && "title" in record ? record.title : "";
}
