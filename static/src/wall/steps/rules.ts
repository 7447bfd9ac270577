import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import { joinLastWords, typeset } from "../../helpers/text/typography.ts";
import { RULES_LIST } from "../../replica/vocabulary.ts";
import { rulesChoice } from "../../selectors/rules.ts";
import {
  flowing,
  leading,
  one,
  quiet,
  type View,
  type WallScreen,
  type WallView,
} from "../frame/view.ts";

/** The list of rules: while it is written, during its check, and once the group agrees. */
export function rulesScreen(view: WallView): WallScreen {
  const { meeting, step, records } = view;
  const choice = rulesChoice(records);
  const asking = choice?.stage === "check";
  if (meeting.rules.length === 0) {
    const helper = meeting.rules_open ? "wall.rules.propose" : "wall.rules.empty";
    return one("rules", leading(title(view), spoken(view), quiet(helper)));
  }
  const screen = one("rules", list(view, asking ? text("wall.rules.check") : title(view)));
  if (choice?.stage === "check") {
    return { ...screen, note: text("wall.choose.answers", { count: choice.answers }) };
  }
  const status = choice?.statuses[RULES_LIST];
  if (status) return { ...screen, note: text(`common.status.${status}`) };
  const agreed = meeting.rules_agreed && step.kind === "rules";
  return agreed ? { ...screen, note: text("wall.rules.agreed") } : screen;
}

/** The rules, large, at any step. */
export function rulesPage(view: WallView): View {
  return list(view, text("wall.rules.title"));
}

function title({ meeting, step }: WallView): string {
  return meeting.rules_open ? text("wall.rules.build") : step.title;
}

function spoken({ meeting, step, language }: WallView): string {
  return meeting.rules_open ? page().language : (step.titleLanguage ?? language);
}

function list({ meeting, language }: WallView, heading: string): View {
  const rules: TemplateResult[] = meeting.rules.map(
    (rule) => html`<li>${joinLastWords(typeset(rule, language))}</li>`,
  );
  return flowing(heading, html`<ul class="statements" lang=${language}>${rules}</ul>`);
}
