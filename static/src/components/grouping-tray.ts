import { html, nothing, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { looseCards } from "../selectors/cards.ts";
import { NEW_THEME, sameContainer, TRAY } from "../selectors/grouping.ts";
import { groupingCards } from "./grouping-card.ts";
import type { GroupingDesk } from "./grouping-desk.ts";
import { dropHere } from "./grouping-island.ts";
import type { GroupingView } from "./grouping-view.ts";

/** Cards that no theme holds yet, and the place to take one out of any. */
export function groupingTray(view: GroupingView): TemplateResult {
  const count = looseCards(view.records).length;
  return html`<section
    class="grouping-tray" aria-label=${text("common.group.tray")}
    data-aimed=${sameContainer(view.hand.aimed, TRAY) || nothing}
    @click=${() => view.tapPlace(TRAY)}
  >
    <h2>${text(count ? "common.group.tray_count" : "common.group.tray", { count })}</h2>
    <div class="frame"><div class="grouping-loose" data-flow>
      ${count ? groupingCards(view, TRAY) : html`<p class="soft">${text("common.group.tray_empty")}</p>`}
      ${dropHere(view, TRAY)}
    </div></div>
  </section>`;
}

/** A theme that is made by putting a card there. */
export function newThemePlace(view: GroupingView): TemplateResult {
  return html`<section
    class="grouping-island grouping-new" aria-label=${text("common.group.new_theme")}
    data-aimed=${sameContainer(view.hand.aimed, NEW_THEME) || nothing}
    @click=${() => view.tapPlace(NEW_THEME)}
  >
    <h2>${text("common.group.new_theme")}</h2>
    ${
      view.hand.held?.what === "card"
        ? dropHere(view, NEW_THEME)
        : html`<p class="soft">${text("common.group.new_theme_how")}</p>`
    }
  </section>`;
}

/** One line of help, and the way back. */
export function groupingTools(view: GroupingView, desk: GroupingDesk): TemplateResult {
  const help = view.hand.held ? "common.group.tap_place" : "common.group.keyboard";
  return html`<div class="grouping-tools">
    <p class="soft" role=${desk.refusal ? "alert" : nothing}>${desk.refusal || text(help)}</p>
    <button type="button" class="button" data-size="small" @click=${() => desk.undo()}>
      ${text("common.group.undo")}
    </button>
    <button type="button" class="button" data-size="small" @click=${() => desk.redo()}>
      ${text("common.group.redo")}
    </button>
  </div>`;
}
