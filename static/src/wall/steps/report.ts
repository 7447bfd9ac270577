import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Elsewhere, Report, ReportSection } from "../../replica/records.ts";
import type { ReportPart } from "../../replica/vocabulary.ts";
import { type ReportName, wordingOf } from "../../selectors/reports.ts";
import { sectionTitle, sectionWords } from "../../shared/written/report-section.ts";
import { flowing, leading, quiet, type View, type WallView } from "../frame/view.ts";

const BEGINNING: ReadonlySet<ReportPart> = new Set(["prompt", "topics"]);
const LISTS: ReadonlySet<ReportPart> = new Set(["notes", "links", "cards"]);

/** A report as it would be downloaded, one section a page, for the room to read first. */
export function reportViews(view: WallView, id: string, report: Report): View[] {
  const { language } = view;
  const title = text(`common.report.${bare(id) as ReportName}`);
  const over = html`<span class="eyebrow">${[title, typeset(report.title, language)].filter(Boolean).join(" · ")}</span>`;
  if (report.sections.length === 0) return [leading(text("common.report.nothing"), language, over)];
  const first = report.sections.filter(({ part }) => BEGINNING.has(part));
  const others = report.sections.filter(({ part }) => !BEGINNING.has(part));
  const beginning = first.length
    ? [
        flowing(
          over,
          first.map((each) => named(each, language)),
        ),
      ]
    : [];
  return [...beginning, ...others.map((each) => sectionView(view, over, each))];
}

/** The opening prompt and what was chosen share the first page. */
function named(section: ReportSection, language: string): TemplateResult {
  return html`<section class="wall-report">
    <h2>${sectionTitle(section)}</h2>
    ${sectionWords(section, language)}
  </section>`;
}

/** A section of its own; on a wide wall what is a list of texts has two columns. */
function sectionView(view: WallView, over: TemplateResult, section: ReportSection): View {
  const { language, size } = view;
  const two = size.wide && size.row !== "far" && LISTS.has(section.part);
  const head = section.part === "given" ? quiet("common.management.lead") : "";
  const words = html`<div class="wall-report">${head}${sectionWords(section, language)}</div>`;
  return flowing(html`${over}${sectionTitle(section)}`, words, two ? "two" : "one");
}

/** Words that may be passed on, large, so that the group can find its own wording. */
export function wordingView({ records, language }: WallView, marked: Elsewhere): View {
  const frame = html`<p class="quiet" lang=${language}>${typeset(marked.frame, language)}</p>`;
  return leading(wordingOf(records, marked), language, frame);
}
