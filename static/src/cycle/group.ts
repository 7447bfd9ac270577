import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { CycleView } from "../replica/cycle.ts";
import { cycleOf } from "../selectors/cycle.ts";

/** The rules, carried titles and plan of the group, to read. The group changes them in a meeting. */
export function groupSections(view: CycleView): TemplateResult {
  return html`${rules(view)} ${carriedTitles(view)} ${plan(view)}`;
}

function rules(view: CycleView): TemplateResult {
  const { rules, language } = cycleOf(view);
  return html`<section class="sheet">
    <h2>${text("home.cycle.rules")}</h2>
    ${rules.length ? list(rules, language) : empty("home.cycle.rules_empty")}
  </section>`;
}

function carriedTitles(view: CycleView): TemplateResult {
  const { language } = cycleOf(view);
  return html`<section class="sheet">
    <h2>${text("home.cycle.kept")}</h2>
    ${view.kept.length ? list(view.kept, language) : empty("home.cycle.kept_empty")}
    ${view.kept.length ? html`<p class="field-helper">${text("home.cycle.kept_helper")}</p>` : ""}
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
    <p class="field-helper">${text("home.cycle.plan_total", { count })}</p>
  </details>`;
}

function list(lines: readonly string[], language: string): TemplateResult {
  return html`<ul class="cycle-list" lang=${language}>
    ${lines.map((line) => html`<li>${typeset(line, language)}</li>`)}
  </ul>`;
}

function empty(key: TextKey): TemplateResult {
  return html`<p class="soft">${text(key)}</p>`;
}
