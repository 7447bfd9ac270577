import { html, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { text } from "../helpers/text/text.ts";
import { groupingCards, inHand } from "./card.ts";
import { NEW_THEME, TRAY } from "./model/drop-targets.ts";
import { dropHere } from "./theme.ts";
import type { GroupingView } from "./view.ts";

/** Cards that no theme holds yet, and the place to take one out of any. */
export function groupingTray(view: GroupingView): TemplateResult {
  const { arrangement, editable, language } = view;
  const { islands, loose } = arrangement;
  const grouped = islands.length > 0;
  const parts = [loose, grouped, ...inHand(view, loose), editable, language];
  return html`${guard(parts, () => drawn(view))}`;
}

function drawn(view: GroupingView): TemplateResult {
  const { islands, loose } = view.arrangement;
  const grouped = islands.length > 0;
  const count = loose.length;
  const title = text("common.group.tray");
  return html`<section
    class="grouping-tray" aria-label=${title} data-place="tray"
    @click=${() => view.moves.tapPlace(TRAY)}
  >
    <header class="grouping-head">
      <h2>${title}</h2>
      <span class="grouping-cell">
        <span class="grouping-count">${count ? text("common.card.count", { count }) : ""}</span>
        ${dropHere(view, TRAY, title)}
      </span>
    </header>
    <div class="frame"><div data-flow data-packed><div>
      ${count ? groupingCards(view, loose) : html`<p class="soft">${text(`common.group.${grouped ? "tray_empty" : "no_cards"}`)}</p>`}
    </div></div></div>
  </section>`;
}

/** A theme that is made by putting a card there. */
export function newThemePlace(view: GroupingView): TemplateResult {
  const title = text("common.group.new_theme");
  return html`<section
    class="grouping-island grouping-new" aria-label=${title} data-place="new"
    @click=${() => view.moves.tapPlace(NEW_THEME)}
  >
    <header class="grouping-head">
      <h2>${title}</h2>
      <span class="grouping-cell">
        <span class="grouping-count">${text("common.group.new_theme_how")}</span>
        ${dropHere(view, NEW_THEME, title)}
      </span>
    </header>
  </section>`;
}
