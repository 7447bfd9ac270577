import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Ask } from "../../replica/command.ts";
import type { Records } from "../../replica/records.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { canBeLarge } from "../../selectors/projected.ts";
import { icon } from "../../shared/controls/icons.ts";
import { largeButton } from "../frame/large-button.ts";

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
    ${canBeLarge(records, item.id, item) ? large(records, item, actions) : ""} ${more}
    ${menuButton(item, actions)}
  </div>`;
}

function large(
  records: Records,
  { id, title: about }: FootItem,
  { run }: ItemActions,
): TemplateResult {
  const isLarge = meetingOf(records)?.projected === id;
  const project = (shown: boolean) => run("project", { item: shown ? id : null });
  return largeButton({ about, isLarge, project, item: id });
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
