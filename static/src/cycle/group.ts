import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { CycleView } from "../replica/cycle.ts";
import { cycleOf } from "../selectors/cycle.ts";

/** What the group holds, read-only: it is changed together, in a meeting. */
export function groupSheet(sheet: CycleView): TemplateResult {
  return html`${rules(sheet)} ${kept(sheet)} ${plan(sheet)}`;
}

function rules(sheet: CycleView): TemplateResult {
  const { rules, language } = cycleOf(sheet);
  return html`<section class="sheet">
    <h2>${text("home.cycle.rules")}</h2>
    ${rules.length ? list(rules, language) : empty("home.cycle.rules_empty")}
  </section>`;
}

function kept(sheet: CycleView): TemplateResult {
  const { language } = cycleOf(sheet);
  return html`<section class="sheet">
    <h2>${text("home.cycle.kept")}</h2>
    ${sheet.kept.length ? list(sheet.kept, language) : empty("home.cycle.kept_empty")}
    ${sheet.kept.length ? html`<p class="field-hint">${text("home.cycle.kept_helper")}</p>` : ""}
  </section>`;
}

function plan({ steps }: CycleView): TemplateResult | string {
  const taken = steps.filter(({ skipped, minutes }) => !skipped && minutes > 0);
  const count = taken.reduce((sum, { minutes }) => sum + minutes, 0);
  if (taken.length === 0) return "";
  return html`<details class="sheet cycle-fold">
    <summary><h2>${text("home.cycle.plan")}</h2></summary>
    <ol class="cycle-plan">${taken.map(
      ({ title, minutes }) => html`<li>
        <span>${title}</span>
        <span class="soft">${text("common.step.minutes_short", { count: minutes })}</span>
      </li>`,
    )}</ol>
    <p class="field-hint">${text("home.cycle.plan_total", { count })}</p>
  </details>`;
}

function list(lines: readonly string[], language: string): TemplateResult {
  return html`<ul class="cycle-list" lang=${language}>
    ${lines.map((line) => html`<li>${typeset(line, language)}</li>`)}
  </ul>`;
}

function empty(key: string): TemplateResult {
  return html`<p class="soft">${text(key)}</p>`;
}
