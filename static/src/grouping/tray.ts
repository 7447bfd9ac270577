import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { text } from "../helpers/text/text.ts";
import { groupingCards, selectionIn } from "./card.ts";
import { NEW_THEME, TRAY } from "./model/drop-targets.ts";
import { dropButton } from "./theme.ts";
import type { GroupingView } from "./view.ts";

/**
 * The cards in no theme; dropping a card here removes it from its theme. On a paged board they stand in
 * the last columns (`aside`), so that themes stay where they are while the tray becomes empty.
 */
export function groupingTray(view: GroupingView, aside: boolean): TemplateResult {
  const { arrangement, editable, language } = view;
  const { themes, loose } = arrangement;
  const grouped = themes.some(({ cards }) => cards.length > 0);
  const parts = [loose, grouped, ...selectionIn(view, loose), editable, language];
  return html`${guard(parts, () => drawn(view, aside))}`;
}

function drawn(view: GroupingView, aside: boolean): TemplateResult {
  const { themes, loose } = view.arrangement;
  const grouped = themes.some(({ cards }) => cards.length > 0);
  const count = loose.length;
  const title = text("common.group.tray");
  return html`<section
    class="grouping-tray" aria-label=${title} data-place="tray" data-aside=${aside || nothing}
    @click=${() => view.moves.tapTarget(TRAY)}
  >
    <header class="grouping-head">
      <h2>${title}</h2>
      <span class="grouping-cell">
        <span class="grouping-count">${count ? text("common.card.count", { count }) : ""}</span>
        ${dropButton(view, TRAY, title)}
      </span>
    </header>
    ${count ? groupingCards(view, loose) : html`<p class="soft">${text(`common.group.${grouped ? "tray_empty" : "no_cards"}`)}</p>`}
  </section>`;
}

/** The target that creates a theme. */
export function newThemePlace(view: GroupingView): TemplateResult {
  const title = text("common.group.new_theme");
  return html`<section
    class="grouping-theme grouping-new" aria-label=${title} data-place="new"
    @click=${() => view.moves.tapTarget(NEW_THEME)}
  >
    <header class="grouping-head">
      <h2>${title}</h2>
      <span class="grouping-cell">
        <span class="grouping-count">${text("common.group.new_theme_how")}</span>
        ${dropButton(view, NEW_THEME, title)}
      </span>
    </header>
  </section>`;
}
