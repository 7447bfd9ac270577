import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { CLOSINGS_PAGE, JOIN_PAGE, KEEPING_PAGE, RULES_LIST } from "../../replica/vocabulary.ts";
import { neighbours } from "../../selectors/projected.ts";
import type { ReportName } from "../../selectors/reports.ts";
import { icon } from "../../shared/controls/icons.ts";
import { turnButton } from "./pages.ts";
import type { ConsoleView } from "./view.ts";

/**
 * What is large on the wall, in one line: of a card or a note one goes to the next or back with one
 * press. Nothing for a topic, which the exploration shows on its own page.
 */
export function projectedLine(view: ConsoleView): TemplateResult | string {
  const words = wordsOf(view);
  if (!words || view.step.kind === "ended") return "";
  return html`<div class="console-projected">
    <p role="status"><b>${text("console.large.now")}</b> · <span lang=${view.language}>${words}</span></p>
    ${turns(view)}
    <button type="button" class="text-button" aria-label=${text("wall.controls.close_large")}
      @click=${() => view.run("project", { item: null })}
    >${icon("close")}<span>${text("wall.controls.close_large")}</span></button>
  </div>`;
}

function turns(view: ConsoleView): TemplateResult | string {
  const { previous, next } = neighbours(view.records);
  if (!previous && !next) return "";
  return html`<span class="console-turns">
    ${turnButton("console.large.previous", "‹", turn(view, previous))}
    ${turnButton("console.large.next", "›", turn(view, next))}
  </span>`;
}

function turn({ run }: ConsoleView, item: string | null): (() => unknown) | null {
  return item ? () => run("project", { item }) : null;
}

function wordsOf({ records, meeting, language }: ConsoleView): string {
  const { projected, projected_text: projectedText } = meeting;
  if (projectedText) return typeset(projectedText, language);
  const isItem = projected && !projected.startsWith("topic:");
  return isItem ? typeset(titleOf(records, projected), language) : "";
}

function titleOf(records: ConsoleView["records"], id: string): string {
  if (id === RULES_LIST) return text("console.rules.title");
  if (id === JOIN_PAGE) return text("wall.join.title");
  if (id === CLOSINGS_PAGE) return text("common.earlier.title");
  if (id === KEEPING_PAGE) return text("common.kept.next_ask");
  const record = records.get(id);
  if (!record) return "";
  if (record.type === "report") return text(`common.report.${bare(id) as ReportName}`);
  if (record.type === "elsewhere") return text("common.elsewhere.tag");
  if ("title" in record) return record.title;
  return "text" in record ? record.text : "";
}
