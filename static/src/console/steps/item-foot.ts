import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Ask } from "../../replica/command.ts";
import type { Records } from "../../replica/records.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { canBeLarge } from "../../selectors/projected.ts";
import { icon } from "../../shared/controls/icons.ts";

type FootItem = { id: string; title: string; set_aside: boolean };
type ItemActions = { opened: boolean; open: (id: string) => void; run: Ask<unknown> };

/**
 * The row under a card or a note: what is pressed often is a button, here to show it large, and what
 * is rare or hurts is in a menu. `more` stands beside that button.
 */
export function itemFoot(
  records: Records,
  item: FootItem,
  actions: ItemActions,
  more: TemplateResult | string = "",
): TemplateResult {
  return html`<div class="console-item-foot">
    ${canBeLarge(records, item.id, item) ? largeButton(records, item, actions) : ""} ${more}
    ${menuButton(item, actions)}
  </div>`;
}

function largeButton(
  records: Records,
  { id, title }: FootItem,
  { run }: ItemActions,
): TemplateResult {
  const isLarge = meetingOf(records)?.projected === id;
  const close = id.startsWith("note:") ? "console.explore.unproject" : "console.cards.unproject";
  const label = text(isLarge ? close : "console.cards.project");
  return html`<button type="button" class="text-button" data-large=${id}
    aria-label=${text("common.about", { what: label, about: title })} @click=${() => run("project", { item: isLarge ? null : id })}
  >${label}</button>`;
}

/** Opens and closes the tools of a card, a note or a theme. */
export function menuButton(
  { id, title }: Pick<FootItem, "id" | "title">,
  { opened, open }: Omit<ItemActions, "run">,
): TemplateResult {
  return html`<button type="button" class="console-more" data-more=${id} aria-expanded=${opened}
    aria-label=${text("console.cards.more", { title })} @click=${() => open(opened ? "" : id)}
  >${icon("more")}</button>`;
}
