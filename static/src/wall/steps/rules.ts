import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { joinLastWords, typeset } from "../../helpers/text/typography.ts";
import { RULES_LIST } from "../../replica/vocabulary.ts";
import { rulesChoice } from "../../selectors/rules.ts";
import {
  flowing,
  headingNow,
  leading,
  one,
  quietNow,
  type View,
  type WallScreen,
  type WallView,
} from "../frame/view.ts";

/** The list of rules: while it is written, during its check, and once the group agrees. */
export function rulesScreen(view: WallView): WallScreen {
  const { meeting, records } = view;
  const choice = rulesChoice(records);
  if (meeting.rules.length === 0) {
    const helper = meeting.rules_open ? "wall.rules.propose" : "wall.rules.empty";
    return one("rules", leading(title(view), spoken(view), quietNow(text(helper))));
  }
  if (choice?.stage === "check") {
    const asked = one("rules", list(view, headingNow(text("wall.rules.check"))));
    return { ...asked, note: text("wall.choose.answers", { count: choice.answers }) };
  }
  return { ...one("rules", list(view, title(view))), now: text(listNow(view)) };
}

/** What happens now with the list of rules. */
function listNow({ meeting, step, records }: WallView): TextKey {
  const status = rulesChoice(records)?.statuses[RULES_LIST];
  if (status) return `common.status.${status}`;
  if (meeting.rules_agreed && step.kind === "rules") return "wall.rules.agreed";
  return meeting.rules_open ? "wall.rules.propose" : "wall.rules.now";
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

function list({ meeting, language }: WallView, heading: TemplateResult | string): View {
  const rules: TemplateResult[] = meeting.rules.map(
    (rule) => html`<li>${joinLastWords(typeset(rule, language))}</li>`,
  );
  return flowing(heading, html`<ul class="statements" lang=${language}>${rules}</ul>`);
}
