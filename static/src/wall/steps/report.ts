import { html } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Elsewhere, Report } from "../../replica/records.ts";
import { type ReportName, wordingOf } from "../../selectors/reports.ts";
import { sectionTitle, sectionWords } from "../../shared/report-section.ts";
import { flowing, leading, type View, type WallView } from "../frame/view.ts";

/** A report as it would be downloaded, one section a page, for the room to read first. */
export function reportViews({ language }: WallView, id: string, report: Report): View[] {
  const title = text(`common.report.${bare(id) as ReportName}`);
  const over = html`<span class="eyebrow">${title}</span>`;
  if (report.sections.length === 0) return [leading(text("common.report.nothing"), language, over)];
  return report.sections.map((section) =>
    flowing(
      html`${over}${sectionTitle(section)}`,
      html`<div class="wall-report">${sectionWords(section, language)}</div>`,
    ),
  );
}

/** Words that may be passed on, large, so that the group can find its own wording. */
export function wordingView({ records, language }: WallView, marked: Elsewhere): View {
  const frame = html`<p class="quiet" lang=${language}>${typeset(marked.frame, language)}</p>`;
  return leading(wordingOf(records, marked), language, frame);
}
