import { html, type TemplateResult } from "lit-html";
import type { ConsoleView } from "../frame/view.ts";
import { titleIn } from "./item-title.ts";

/** A box for an item that the group is about to agree on; never more than the meeting takes [C5]. */
export function tick(
  view: ConsoleView,
  item: string,
  { proposed = false, small = "" }: { proposed?: boolean; small?: TemplateResult | string } = {},
): TemplateResult {
  const ticked = view.ticked.has(item);
  const isFull = view.ticked.size >= view.meeting.topics_at_most;
  return html`<li><label class="console-pick" data-proposed=${proposed}>
    <input type="checkbox" .checked=${ticked} ?disabled=${!ticked && isFull}
      @change=${() => view.toggleTicked(item)} />
    <span lang=${view.language}>${titleIn(view, item)}</span>
    ${small}
  </label></li>`;
}
