import { html, type TemplateResult } from "lit-html";
import { bare } from "../helpers/platform/ids.ts";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { Records, Suggestion } from "../replica/records.ts";
import { itemTitle } from "../selectors/cards.ts";
import { allOf, type Identified } from "../selectors/records.ts";
import { wholeWords } from "../shared/written/whole-words.ts";
import type { GroupingView } from "./view.ts";

/** Proposed themes, from words that cards share: shown one at a time, to be accepted or discarded. */
export function groupingProposal(view: GroupingView): TemplateResult | string {
  if (!view.proposing) return "";
  const all = proposalsOf(view.records);
  return html`<aside class="grouping-proposal" aria-label=${text("common.group.proposal_title")}>
    ${all[0] ? proposal(view, all[0], all.length) : html`<p>${text("common.group.no_proposal")}</p>`}
    <button type="button" class="text-button" data-close @click=${() => view.propose(false)}>
      ${text("common.action.close")}
    </button>
  </aside>`;
}

/** The bare ids of the cards of the proposal that is shown. */
export function proposedCards(view: GroupingView): readonly string[] {
  return (view.proposing && proposalsOf(view.records)[0]?.cards) || [];
}

/** The proposals, the closest first. */
export function proposalsOf(records: Records): Identified<Suggestion>[] {
  return allOf(records, "suggestion").sort((one, other) => one.order - other.order);
}

function proposal(view: GroupingView, one: Identified<Suggestion>, count: number): TemplateResult {
  const { commands, records, language } = view;
  const titles = one.cards.map((id) => typeset(itemTitle(records, `card:${id}`), language));
  return html`<div class="grouping-proposed">
      <p class="soft">${text("common.group.proposal_count", { count })}</p>
      <p class="grouping-proposed-title" lang=${language}>${one.title}</p>
      <p class="soft">${text("common.group.shared_words", { words: one.words.join(", ") })}</p>
      <ul lang=${language}>${titles.map((title) => html`<li>${wholeWords(title)}</li>`)}</ul>
    </div>
    <button
      type="button" class="button" data-size="small" data-rank="first"
      @click=${() => commands.create(one.cards, one.title)}
    >${text("common.group.accept")}</button>
    <button
      type="button" class="button" data-size="small" @click=${() => commands.putAway(bare(one.id))}
    >${text("common.group.put_away")}</button>`;
}
