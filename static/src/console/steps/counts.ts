import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Choice, Counts } from "../../replica/records.ts";
import { results } from "../../selectors/choice.ts";
import type { ConsoleView } from "../frame/view.ts";
import { titleIn } from "./item-title.ts";

/** A table of counts, which the server sends from eleven answers on; reservations are one column. */
export function countsOf(view: ConsoleView, choice: Choice): TemplateResult | string {
  const { counts } = choice;
  if (!counts) return "";
  const rows = results(choice).flatMap(({ id }) =>
    counts[id] ? [row(view, id, cells(choice, counts[id]))] : [],
  );
  return html`<details class="console-counts">
    <summary>${text("console.choose.counts_show")}</summary>
    <table>
      <caption class="hidden">${text("console.choose.counts_show")}</caption>
      <thead><tr><td></td>${heads(choice).map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${rows}</tbody>
    </table>
  </details>`;
}

function heads({ by_consent: isConsent }: Choice): string[] {
  const answers = isConsent
    ? [text("common.consent.no_objection")]
    : [text("common.grade.2"), text("common.grade.1"), text("common.grade.0")];
  return [
    ...answers,
    text(isConsent ? "console.choose.counts_concerns" : "console.choose.counts_reservations"),
  ];
}

function cells({ by_consent: isConsent }: Choice, counts: Counts): (number | string)[] {
  const { keen, fine, with_group, no_objection, reservations } = counts;
  const answers = isConsent ? [no_objection] : [keen, fine, with_group];
  return [...answers, reservations ?? text("console.choose.counts_few")];
}

function row(view: ConsoleView, item: string, told: readonly (number | string)[]): TemplateResult {
  return html`<tr>
    <th scope="row" lang=${view.language}>${titleIn(view, item)}</th>
    ${told.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}
