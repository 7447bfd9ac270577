import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Choice } from "../../replica/records.ts";
import { itemTitle } from "../../selectors/cards.ts";
import { consentOutcome, type Result, results } from "../../selectors/choice.ts";
import { leftForLater } from "../../selectors/proposals.ts";
import { icon } from "../../shared/controls/icons.ts";
import { STATUS_SIGNS } from "../../shared/meeting/status-signs.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { headingNow, type View, type WallView } from "../frame/view.ts";
import { resultsPerPage } from "../frame/wall-size.ts";
import { gridView } from "../pages/grid-view.ts";
import { leftInOneLine } from "./proposals.ts";
import { reservationViews } from "./reservations.ts";

/** The result of the check, in words and not in numbers [V9]. */
export function resultViews(view: WallView, choice: Choice): View[] {
  const all = results(choice);
  const possible = new Set(choice.possible);
  const { line, views } = leftInOneLine(view, leftForLater(view.records, choice));
  const ask = choice.by_consent ? "" : text("wall.result.reservation");
  const foot = html`${ask ? html`<p class="result-ask">${ask}</p>` : ""}${line}`;
  const room = resultsPerPage(view.size, all.length);
  const draw = (result: Result) => row(view, result, possible.has(result.id));
  const work = reservationViews(view, all);
  return [gridView(headingNow(question(choice)), room, all, draw, foot), ...work, ...views];
}

/** It names no proposal: the group may be about to agree on another one, or on two. */
function question(choice: Choice): string {
  const outcome = choice.by_consent ? consentOutcome(choice) : "none";
  if (outcome === "objection") return text("wall.consent.objection");
  if (outcome !== "none") return text("wall.consent.result");
  return text(choice.proposed.length ? "wall.result.title" : "wall.result.title_none");
}

/** Breaks lines after a comma or a colon first. */
function phrases(words: string): TemplateResult[] {
  const parts = words.match(/[^,:]+[,:]?/g) ?? [];
  return parts.map((part) => html`<span class="phrase">${wholeWords(part.trim())}</span> `);
}

function row(view: WallView, { id, status, proposed }: Result, possible: boolean): TemplateResult {
  const title = itemTitle(view.records, id);
  const inside = html`${icon(STATUS_SIGNS[status])}
    <span class="result-name" lang=${view.language} data-length=${title.length > 40 ? "long" : "short"}
      >${wholeWords(typeset(title, view.language))}</span>
    <span class="result-words">
      ${phrases(text(`common.status.${status}`))}
      ${possible ? html`<small>${text("wall.result.if_time")}</small>` : ""}
    </span>`;
  const marked = view.marked.has(id);
  if (!view.hasControls) return html`<div class="result" data-proposed=${proposed}>${inside}</div>`;
  return html`<button
    type="button" class="result" data-proposed=${proposed} aria-pressed=${marked}
    @click=${() => view.mark(id)}
  >${inside}</button>`;
}
