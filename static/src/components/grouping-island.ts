import { html, nothing, type TemplateResult } from "lit-html";
import { bare } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { ThemeWithCards } from "../selectors/cards.ts";
import { inTheme, type Place, sameContainer } from "../selectors/grouping.ts";
import { aimedBefore, groupingCards } from "./grouping-card.ts";
import { themeName } from "./grouping-name.ts";
import type { GroupingView } from "./grouping-view.ts";
import { icon } from "./icons.ts";

/** A theme and its cards: a place to put a card down, and a thing that can join another. */
export function island(view: GroupingView, theme: ThemeWithCards): TemplateResult {
  const id = bare(theme.id);
  const place = inTheme(id);
  return html`<section
    class="grouping-island" aria-label=${typeset(theme.title, view.language)} data-place=${id}
    data-aimed=${sameContainer(view.hand.aimed, place) || nothing}
    data-held=${view.hand.holds("theme", id) || nothing}
    @click=${() => view.tapPlace(place)}
  >
    ${head(view, theme)} ${view.opened === id ? actions(view, theme) : ""}
    ${groupingCards(view, place)} ${dropHere(view, place)}
  </section>`;
}

/** The way to put down what is held, for a tap, and for those who move from button to button. */
export function dropHere(view: GroupingView, place: Place): TemplateResult | string {
  const { hand, records } = view;
  if (!hand.held || hand.holds("theme", place.theme ?? "")) return "";
  if (hand.held.what === "theme" && place.what !== "theme") return "";
  const title = records.get(`theme:${place.theme}`);
  const name = title && "title" in title ? typeset(title.title, view.language) : "";
  const words = text(
    hand.held.what === "theme" ? "common.group.join_here" : "common.group.drop_here",
  );
  return html`<button
    type="button" class="grouping-drop" data-aimed=${aimedBefore(view, place, null) || nothing}
    aria-label=${name ? `${words} (${name})` : nothing}
    @click=${(event: Event) => {
      event.stopPropagation();
      view.tapPlace(place);
    }}
  >${words}</button>`;
}

function head(view: GroupingView, theme: ThemeWithCards): TemplateResult {
  const id = bare(theme.id);
  if (view.naming === id) return themeName(view, id, theme.title);
  const open = view.opened === id;
  return html`<header class="grouping-head">
    <h2 lang=${view.language}>${typeset(theme.title, view.language)}</h2>
    <span class="grouping-count">${text("common.card.count", { count: theme.cards.length })}</span>
    ${
      view.editable && !view.hand.held
        ? html`<button
            type="button" class="grouping-more" aria-expanded=${open}
            aria-label=${text("common.group.more", { title: theme.title })}
            @click=${() => view.open(open ? null : id)}
          >${icon("more")}</button>`
        : ""
    }
  </header>`;
}

function actions(view: GroupingView, { id, cards }: ThemeWithCards): TemplateResult {
  const theme = bare(id);
  const act = (key: string, action: () => void) =>
    html`<button type="button" class="text-button" data-act=${key} @click=${action}>
      ${text(`common.group.${key}`)}
    </button>`;
  return html`<p class="grouping-actions">
    ${act("rename", () => view.name(theme))} ${act("join", () => view.take(theme))}
    ${act(cards.length ? "dissolve" : "remove", () => view.dissolve(theme))}
  </p>`;
}
