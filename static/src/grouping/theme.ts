import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import { icon } from "../shared/icons.ts";
import { groupingCards, inHand } from "./card.ts";
import type { Island } from "./model/arrangement.ts";
import { type DropTarget, inTheme } from "./model/drop-targets.ts";
import { themeName } from "./name.ts";
import type { GroupingView } from "./view.ts";

/** Letters in a name that takes three lines of the wall beside a count. */
const LONG = 30;

/** A theme and its cards: a place to put a card down, and a thing that can join another. */
export function island(view: GroupingView, theme: Island): TemplateResult {
  const { hand, language, naming, opened, editable } = view;
  const { id } = theme;
  const state = [hand.theme, naming === id, opened === id, editable, language];
  const parts = [theme, ...inHand(view, theme.cards), ...state];
  return html`${guard(parts, () => drawn(view, theme))}`;
}

function drawn(view: GroupingView, theme: Island): TemplateResult {
  const { id, cards } = theme;
  const title = typeset(theme.theme.title, view.language);
  return html`<section
    class="grouping-island" aria-label=${title} data-place=${id}
    data-held=${view.hand.theme === id || nothing}
    @click=${() => view.moves.tapPlace(inTheme(id))}
  >
    ${view.naming === id ? themeName(view, theme) : head(view, theme, title)}
    ${view.opened === id ? actions(view, theme) : ""}
    ${groupingCards(view, cards)}
  </section>`;
}

function head(view: GroupingView, { id, cards }: Island, title: string): TemplateResult {
  return html`<header class="grouping-head" data-length=${title.length > LONG ? "long" : nothing}>
    <h2 lang=${view.language}>${title}</h2>
    <span class="grouping-cell">
      <span class="grouping-count">${text("common.card.count", { count: cards.length })}</span>
      ${dropHere(view, inTheme(id), title)}
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

/**
 * The way to put down what is held, for a tap, and for those who move from button to button; there
 * to be seen once something is held that may go there.
 */
export function dropHere(
  view: GroupingView,
  place: DropTarget,
  title: string,
): TemplateResult | string {
  const { editable, hand, moves } = view;
  if (!editable) return "";
  const words = text(hand.theme ? "common.group.join_here" : "common.group.drop_here");
  return html`<button
    type="button" class="grouping-drop" aria-label=${`${words} (${title})`}
    @click=${(event: Event) => {
      event.stopPropagation();
      moves.tapPlace(place);
    }}
  >${words}</button>`;
}

function actions(view: GroupingView, { id, cards }: Island): TemplateResult {
  const { islands } = view.arrangement;
  const [first, last] = [islands[0]?.id === id, islands.at(-1)?.id === id];
  const act = (key: string, action: () => void) =>
    html`<button type="button" class="text-button" data-act=${key} @click=${action}>
      ${text(`common.group.${key}`)}
    </button>`;
  return html`<p class="grouping-actions" @click=${(event: Event) => event.stopPropagation()}>
    ${act("rename", () => view.name(id))}
    ${islands.length > 1 ? act("join", () => view.join(id)) : ""}
    ${first ? "" : act("earlier", () => view.shift(id, -1))}
    ${last ? "" : act("later", () => view.shift(id, 1))}
    ${act(cards.length ? "dissolve" : "remove", () => view.commands.dissolve(id))}
  </p>`;
}
