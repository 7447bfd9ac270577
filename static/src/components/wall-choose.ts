import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { Choice } from "../replica/records.ts";
import { itemTitle } from "../selectors/cards.ts";
import { choiceOf } from "../selectors/choice.ts";
import { topics } from "../selectors/explore.ts";
import { candidates, keptAside } from "../selectors/proposals.ts";
import { keptList, proposals } from "./wall-proposals.ts";
import { resultView } from "./wall-result.ts";
import { flowing, leading, one, quiet, type WallScreen, type WallView } from "./wall-view.ts";

/** Up to this many answers a round of words does better than another round (consensus 3.2). */
const SPOKEN = 4;

/** Choosing, stage by stage. While a round is open: that it is, and how many have answered. */
export function chooseScreen(view: WallView): WallScreen {
  const choice = choiceOf(view.records);
  if (!choice || choice.stage === "idle") return idle(view);
  const screen = { name: `${choice.stage} ${choice.round}` };
  if (choice.stage === "agreed") return { ...screen, views: [agreed(view, choice)] };
  if (choice.stage === "result") return { ...screen, views: [resultView(view, choice)] };
  if (choice.stage === "shortlist") return { ...screen, views: [shortlist(view, choice)] };
  const note = text("wall.choose.answers", { count: choice.answers });
  return { ...screen, note, views: [open(view, choice)] };
}

function idle(view: WallView): WallScreen {
  const items = candidates(view.records);
  const title = view.step.title;
  if (items.length === 0) return one("idle", leading(title, view.language));
  return one("idle", flowing(title, proposals(view, items), "two"));
}

function open(view: WallView, { stage, items }: Choice): TemplateResult {
  const title = html`${text(`wall.${stage}.title`)}
    <span class="under">${text(`wall.${stage}.text`)}</span>`;
  return flowing(title, proposals(view, items), "two");
}

function shortlist(view: WallView, choice: Choice): TemplateResult {
  const items = choice.shortlist ?? [];
  const kept = keptAside(view.records, choice);
  const rescued = new Set(choice.rescued);
  const list = items.length ? proposals(view, items, rescued) : quiet("wall.shortlist.empty");
  const spoken = choice.answers <= SPOKEN ? quiet("wall.result.spoken") : "";
  return flowing(
    text("wall.shortlist.title"),
    html`${spoken}${list}${keptList(view, kept)}`,
    "two",
  );
}

function agreed(view: WallView, choice: Choice): TemplateResult {
  const chosen = topics(view.records);
  const key = chosen.length > 1 ? "wall.agreed.title_two" : "wall.agreed.title_one";
  const titles = chosen.map(
    ({ title }) => html`<li lang=${view.language}>${typeset(title, view.language)}</li>`,
  );
  const kept = keptAside(view.records, choice);
  const names = kept.map((id) => typeset(itemTitle(view.records, id), view.language));
  return html`<div class="agreed">
    <h1>${text(key)}</h1>
    <ul class="agreed-titles">${titles}</ul>
    ${
      names.length
        ? html`<p class="kept-line">${text("wall.kept.line", { titles: names.join(" · ") })}</p>`
        : ""
    }
  </div>`;
}
