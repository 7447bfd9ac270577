import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { type KeyUnder, text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import { icon } from "../shared/controls/icons.ts";
import { wholeWords } from "../shared/written/whole-words.ts";
import { groupingCards, selectionIn } from "./card.ts";
import type { ThemeGroup } from "./model/arrangement.ts";
import { type DropTarget, inTheme } from "./model/drop-targets.ts";
import { themeName } from "./name-field.ts";
import type { GroupingView } from "./view.ts";

/** A name of more letters takes three lines on the wall beside a count. */
const LONG = 30;

/** A theme and its cards: a target for cards, and a theme that can be merged into another. */
export function themeGroup(view: GroupingView, theme: ThemeGroup): TemplateResult {
  const { selection, language, naming, opened, editable } = view;
  const { id } = theme;
  const state = [selection.theme, naming === id, opened === id, editable, language];
  const parts = [theme, ...selectionIn(view, theme.cards), ...state];
  return html`${guard(parts, () => drawn(view, theme))}`;
}

function drawn(view: GroupingView, theme: ThemeGroup): TemplateResult {
  const { id, cards } = theme;
  const title = typeset(theme.theme.title, view.language);
  return html`<section
    class="grouping-theme" aria-label=${title} data-place=${id}
    data-selected=${view.selection.theme === id || nothing}
    @click=${() => view.moves.tapTarget(inTheme(id))}
  >
    ${view.naming === id ? themeName(view, theme) : head(view, theme, title)}
    ${view.opened === id ? actions(view, theme) : ""}
    ${groupingCards(view, cards)}
  </section>`;
}

function head(view: GroupingView, { id, cards }: ThemeGroup, title: string): TemplateResult {
  return html`<header class="grouping-head" data-length=${title.length > LONG ? "long" : nothing}>
    <h2 lang=${view.language}>${wholeWords(title)}</h2>
    <span class="grouping-cell">
      <span class="grouping-count">${text("common.card.count", { count: cards.length })}</span>
      ${dropButton(view, inTheme(id), title)}
    </span>
    ${view.editable ? more(view, id, title) : ""}
  </header>`;
}

function more({ opened, open }: GroupingView, id: string, title: string): TemplateResult {
  return html`<button
    type="button" class="grouping-more" aria-expanded=${opened === id}
    aria-label=${text("common.group.more", { title })}
    @click=${() => open(opened === id ? null : id)}
  >${icon("more")}</button>`;
}

/** A button that drops the selection here. It is visible while something is selected that may go here. */
export function dropButton(
  view: GroupingView,
  place: DropTarget,
  title: string,
): TemplateResult | string {
  const { editable, selection, moves } = view;
  if (!editable) return "";
  const words = text(selection.theme ? "common.group.join_here" : "common.group.drop_here");
  return html`<button
    type="button" class="grouping-drop" aria-label=${`${words} (${title})`}
    @click=${(event: Event) => {
      event.stopPropagation();
      moves.tapTarget(place);
    }}
  >${words}</button>`;
}

function actions(view: GroupingView, { id, cards }: ThemeGroup): TemplateResult {
  const { themes } = view.arrangement;
  const [first, last] = [themes[0]?.id === id, themes.at(-1)?.id === id];
  const act = (key: KeyUnder<"common.group">, action: () => void) =>
    html`<button type="button" class="text-button" ?data-repeated=${key === "earlier" || key === "later"} data-act=${key} @click=${action}>
      ${text(`common.group.${key}`)}
    </button>`;
  return html`<p class="grouping-actions" @click=${(event: Event) => event.stopPropagation()}>
    ${act("rename", () => view.name(id))}
    ${themes.length > 1 ? act("join", () => view.join(id)) : ""}
    ${first ? "" : act("earlier", () => view.shift(id, -1))}
    ${last ? "" : act("later", () => view.shift(id, 1))}
    ${act(cards.length ? "dissolve" : "remove", () => view.commands.dissolve(id))}
  </p>`;
}
