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
  const rows = results(choice).flatMap(({ id }) => (counts[id] ? [row(view, id, counts[id])] : []));
  return html`<details class="console-counts">
    <summary>${text("console.choose.counts_show")}</summary>
    <table>
      <caption class="hidden">${text("console.choose.counts_show")}</caption>
      <thead><tr><td></td>${heads().map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${rows}</tbody>
    </table>
  </details>`;
}

function heads(): string[] {
  return [
    text("common.grade.2"),
    text("common.grade.1"),
    text("common.grade.0"),
    text("console.choose.counts_reservations"),
  ];
}

function row(view: ConsoleView, item: string, counts: Counts): TemplateResult {
  const { keen, fine, with_group, reservations } = counts;
  return html`<tr>
    <th scope="row" lang=${view.language}>${titleIn(view, item)}</th>
    <td>${keen}</td><td>${fine}</td><td>${with_group}</td>
    <td>${reservations ?? text("console.choose.counts_few")}</td>
  </tr>`;
}
