import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Choice } from "../../replica/records.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { topics } from "../../selectors/explore.ts";
import { candidates, leftForLater } from "../../selectors/proposals.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import {
  fixedView,
  leading,
  one,
  quietNow,
  type View,
  type WallScreen,
  type WallView,
} from "../frame/view.ts";
import { leftInOneLine, proposals, withLeftForLater } from "./proposals.ts";
import { resultViews } from "./result.ts";

/** Up to this many answers, the group speaks instead of holding another round [C6]. */
const SPOKEN = 4;

/** Choosing, by stage. While a round is open: the round, and the number of answers. */
export function chooseScreen(view: WallView): WallScreen {
  const choice = choiceOf(view.records);
  if (!choice || choice.stage === "idle") return idle(view);
  const screen = { name: `${choice.stage}-${choice.round}` };
  if (choice.stage === "agreed") return { ...screen, views: agreed(view, choice) };
  if (choice.stage === "result") return { ...screen, views: resultViews(view, choice) };
  if (choice.stage === "shortlist") return { ...screen, views: shortlist(view, choice) };
  const note = text("wall.choose.answers", { count: choice.answers });
  return { ...screen, note, views: [open(view, choice)] };
}

function idle(view: WallView): WallScreen {
  const items = candidates(view.records);
  const title = view.step.title;
  if (items.length === 0) {
    const language = view.step.titleLanguage ?? view.language;
    return one("idle", leading(title, language, quietNow(text("wall.choose.nothing"))));
  }
  return one("idle", proposals(view, html`${title} ${under("wall.choose.now")}`, items));
}

function open(view: WallView, choice: Choice): View {
  const [heading, below] = asked(choice);
  return proposals(view, html`${wholeWords(text(heading))} ${under(below)}`, choice.items);
}

function asked({ stage, by_consent: isConsent }: Choice): [TextKey, TextKey] {
  if (stage !== "check") return ["wall.resonance.title", "wall.resonance.text"];
  if (isConsent) return ["wall.consent.title", "wall.consent.text"];
  return ["wall.check.title", "wall.check.text"];
}

function shortlist(view: WallView, choice: Choice): View[] {
  const items = choice.shortlist;
  const left = leftForLater(view.records, choice);
  if (items.length === 0) return [leading(text("wall.shortlist.empty"), page().language)];
  const now = choice.answers <= SPOKEN ? "wall.result.spoken" : "wall.shortlist.now";
  const title = html`${text("wall.shortlist.title")} ${under(now)}`;
  return withLeftForLater(view, title, items, left, new Set(choice.rescued));
}

/** What happens now, in a line under a heading [H43]. */
function under(key: TextKey): TemplateResult {
  return html`<span class="under" data-now>${text(key)}</span>`;
}

function agreed(view: WallView, choice: Choice): View[] {
  const chosen = topics(view.records);
  const key = chosen.length > 1 ? "wall.agreed.title_two" : "wall.agreed.title_one";
  const titles = chosen.map(
    ({ title }) =>
      html`<li lang=${view.language}>${wholeWords(typeset(title, view.language))}</li>`,
  );
  const { line, views } = leftInOneLine(view, leftForLater(view.records, choice));
  const first = fixedView(html`<div class="agreed">
    <h1 data-now>${text(key)}</h1>
    <ul class="agreed-titles">${titles}</ul>
    ${line}
  </div>`);
  return [first, ...views];
}
