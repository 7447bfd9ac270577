import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { ReportItem, ReportSection } from "../replica/records.ts";
import type {
  Column,
  LinkLabel,
  Nature,
  ReportPart,
  SynthesisField,
} from "../replica/vocabulary.ts";
import { kindText } from "./card-kind.ts";

/** The text for the kind of an item, by part. The part says of which list the kind is. */
const LABELS: Partial<Record<ReportPart, (kind: string) => TextKey>> = {
  synthesis: (kind) => `common.synthesis.${kind as SynthesisField}`,
  notes: (kind) => `common.column.${kind as Column}`,
  links: (kind) => `common.label.${kind as LinkLabel}`,
  cards: (kind) => `common.nature.${kind as Nature}`,
};

export function sectionTitle({ part }: ReportSection): string {
  return text(`common.report.${part}`);
}

/** The content of a section of a report, without its heading, as in the downloaded formats. */
export function sectionWords({ part, groups }: ReportSection, language: string): TemplateResult {
  return html`${groups.map(
    ({ title, items }) => html`
      ${title ? html`<h3 lang=${language}>${typeset(title, language)}</h3>` : ""}
      <ul class="report-items" data-part=${part}>${items.map((item) => itemView(part, item, language))}</ul>
    `,
  )}`;
}

function itemView(part: ReportPart, item: ReportItem, language: string): TemplateResult {
  const words = html`<span class="report-text" lang=${language}>${typeset(item.text, language)}</span>`;
  const more = item.more ? typeset(item.more, language) : "";
  const label = html`<span class="report-label">${labelOf(part, item.kind)}</span>`;
  if (part === "synthesis") return html`<li>${label} ${words}</li>`;
  if (part === "cards")
    return html`<li>${words} ${label} <span lang=${language}>${more}</span></li>`;
  const after = more ? html` — <span lang=${language}>${more}</span>` : "";
  return html`<li data-kind=${item.kind}>${words}${after} ${label}</li>`;
}

function labelOf(part: ReportPart, kind: string): string {
  if (kind === "situation" || kind === "theme") return kindText(kind, null);
  const label = kind && LABELS[part];
  return label ? text(label(kind)) : "";
}
