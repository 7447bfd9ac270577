import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import { selectionName } from "./descriptions.ts";
import { type DropTarget, inTheme, NEW_THEME, partOf, TRAY } from "./model/drop-targets.ts";
import type { SelectedItems } from "./selection.ts";
import type { GroupingView } from "./view.ts";

/**
 * The targets as a list of buttons. On a phone the themes are far below the cards: while something is
 * selected, the list at the foot of the screen shows every target.
 */
export function targetList(view: GroupingView): TemplateResult | string {
  const { selection, moves } = view;
  if (!selection.items) return "";
  const title = question(view, selection.items);
  return html`<div class="grouping-targets" role="group" aria-label=${title}>
    <p>
      <span>${title}</span>
      <button type="button" class="text-button" @click=${() => moves.clear()}>
        ${text("common.group.leave")}
      </button>
    </p>
    <div class="grouping-target-buttons">${places(view).map(([place, name]) => chip(view, place, name))}</div>
  </div>`;
}

function question({ records, language }: GroupingView, items: SelectedItems): string {
  const card = selectionName(records, items, language);
  if (items.what === "theme") return text("common.group.join_in", { card });
  const count = items.ids.length;
  return count > 1
    ? text("common.group.drop_many_in", { count })
    : text("common.group.drop_in", { card });
}

function places({ arrangement, selection, language }: GroupingView): [DropTarget, string][] {
  const themes = arrangement.themes
    .filter(({ id }) => id !== selection.theme)
    .map(({ id, theme }): [DropTarget, string] => [inTheme(id), typeset(theme.title, language)]);
  if (selection.theme) return themes;
  const others: [DropTarget, string][] = [
    [NEW_THEME, text("common.group.new_theme")],
    [TRAY, text("common.group.tray")],
  ];
  return [...others.slice(0, 1), ...themes, ...others.slice(1)];
}

function chip({ moves }: GroupingView, place: DropTarget, name: string): TemplateResult {
  return html`<button
    type="button" class="grouping-target" data-place=${partOf(place)} @click=${() => moves.tapTarget(place)}
  >${name}</button>`;
}
