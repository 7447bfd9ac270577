import { html, type TemplateResult } from "lit-html";
import { isCardKind } from "../../helpers/method/method.ts";
import { optionText } from "../../helpers/method/options.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { ReportItem, ReportSection } from "../../replica/records.ts";
import type { NoteMark, ReportPart } from "../../replica/vocabulary.ts";
import { kindText } from "./card-kind.ts";
import { marksInWords } from "./note-marks.ts";
import { wholeWords } from "./whole-words.ts";

export function sectionTitle({ part }: ReportSection): string {
  return text(`common.report.${part}`);
}

/** The content of a section of a report, without its heading, as in the downloaded formats. */
export function sectionWords({ part, groups }: ReportSection, language: string): TemplateResult {
  const named = groups.some(({ title }) => title);
  return html`${groups.map(({ title, items }) => {
    const heading = title
      ? html`<h3 lang=${language}>${wholeWords(typeset(title, language))}</h3>`
      : html`<h3>${text(part === "notes" ? "common.report.other_notes" : "common.report.ungrouped")}</h3>`;
    return html`${named ? heading : ""}
      <ul class="report-items" data-part=${part}>${items.map((item) => itemView(part, item, language))}</ul>`;
  })}`;
}

function itemView(part: ReportPart, item: ReportItem, language: string): TemplateResult {
  if (part === "links") return linkView(item, language);
  const label = [labelOf(part, item.kind), ...marksInWords(item.marks)].filter(Boolean).join(" · ");
  const said = label ? html`<p class="report-label">${label}</p>` : "";
  return html`<li data-kind=${item.kind}>
    ${part === "notes" ? "" : said}
    <p class="report-text" lang=${language}>${typeset(item.text, language)}</p>
    ${item.more ? html`<p class="report-more" lang=${language}>${typeset(item.more, language)}</p>` : ""}
    ${item.reformulation ? reformulation(item.reformulation, language) : ""}
    ${part === "notes" ? said : ""}
  </li>`;
}

function reformulation(words: string, language: string): TemplateResult {
  return html`<p class="report-more">
    <b>${text("common.card.reformulation")}</b> <span lang=${language}>${typeset(words, language)}</span>
  </p>`;
}

function linkView({ text: from, more, kind, marks, more_marks }: ReportItem, language: string) {
  const label = labelOf("links", kind);
  const ends = more
    ? html`${end(from, marks, language)} — ${end(more, more_marks, language)}`
    : text("common.link.within", { title: typeset(from, language) });
  return html`<li data-kind=${kind}>
    ${ends}
    ${label ? html`<span class="report-label">${label}</span>` : ""}
  </li>`;
}

function end(words: string, marks: readonly NoteMark[], language: string): TemplateResult {
  const said = marks.length
    ? html` <span class="report-label">(${marksInWords(marks).join(", ")})</span>`
    : "";
  return html`<span lang=${language}>${typeset(words, language)}</span>${said}`;
}

function labelOf(part: ReportPart, kind: string): string {
  if (part === "cards") return isCardKind(kind) ? kindText(kind, null) : optionText("nature", kind);
  if (part === "notes") return optionText("column", kind);
  if (part === "links") return kind && optionText("label", kind);
  return part === "synthesis" ? optionText("synthesis_field", kind) : "";
}
