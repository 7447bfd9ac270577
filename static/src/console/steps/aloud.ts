import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { choiceOf } from "../../selectors/choice.ts";
import type { ConsoleView } from "../frame/view.ts";
import { choosingPage } from "./choosing.ts";
import { includedItems, isBeforeRounds } from "./choosing-actions.ts";
import { atMost } from "./chosen-aloud.ts";
import { putOff } from "./put-off.ts";
import { tick } from "./tick.ts";

/** The page of a choice made aloud: the facilitator ticks what the group has named. */
export function aloudPage(view: ConsoleView): TemplateResult {
  const items = includedItems(view);
  if (!isBeforeRounds(view) || items.length === 0) return choosingPage(view);
  return html`<div class="console-part">
    <h2>${text("console.choose.items")}</h2>
    ${putOff(choiceOf(view.records))}
    <p class="soft">${text("console.choose.aloud_helper")} ${atMost(view)}</p>
    <ul class="console-picks">${items.map((item) => tick(view, item))}</ul>
  </div>`;
}
