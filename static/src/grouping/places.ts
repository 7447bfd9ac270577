import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { Held } from "./hand.ts";
import { type DropTarget, inTheme, NEW_THEME, partOf, TRAY } from "./model/drop-targets.ts";
import type { GroupingView } from "./view.ts";
import { heldName } from "./words.ts";

/**
 * On a phone the themes are far below the cards: while something is held, every place is within
 * reach of the thumb.
 */
export function groupingPlaces(view: GroupingView): TemplateResult | string {
  const { hand, moves } = view;
  if (!hand.held) return "";
  const title = question(view, hand.held);
  return html`<div class="grouping-places" role="group" aria-label=${title}>
    <p>
      <span>${title}</span>
      <button type="button" class="text-button" @click=${() => moves.leave()}>
        ${text("common.group.leave")}
      </button>
    </p>
    <div class="grouping-chips">${places(view).map(([place, name]) => chip(view, place, name))}</div>
  </div>`;
}

function question({ records, language }: GroupingView, held: Held): string {
  const card = heldName(records, held, language);
  if (held.what === "theme") return text("common.group.join_in", { card });
  const count = held.ids.length;
  return count > 1
    ? text("common.group.drop_many_in", { count })
    : text("common.group.drop_in", { card });
}

function places({ arrangement, hand, language }: GroupingView): [DropTarget, string][] {
  const themes = arrangement.islands
    .filter(({ id }) => id !== hand.theme)
    .map(({ id, theme }): [DropTarget, string] => [inTheme(id), typeset(theme.title, language)]);
  if (hand.theme) return themes;
  const others: [DropTarget, string][] = [
    [NEW_THEME, text("common.group.new_theme")],
    [TRAY, text("common.group.tray")],
  ];
  return [...others.slice(0, 1), ...themes, ...others.slice(1)];
}

function chip({ moves }: GroupingView, place: DropTarget, name: string): TemplateResult {
  return html`<button
    type="button" class="grouping-chip" data-place=${partOf(place)} @click=${() => moves.tapPlace(place)}
  >${name}</button>`;
}
