import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { ConsoleView } from "../frame/view.ts";
import { tick } from "./tick.ts";

/** Records what the group chose aloud, without a round [C5]. */
export function chosenAloud(view: ConsoleView, items: readonly string[]): TemplateResult | string {
  if (items.length < 2) return "";
  const chosen = items.filter((item) => view.ticked.has(item));
  return html`<details class="console-fold">
    <summary>${text("console.choose.aloud")}</summary>
    <p class="soft">${text("console.choose.aloud_helper")} ${atMost(view)}</p>
    <ul class="console-picks">${items.map((item) => tick(view, item))}</ul>
    <div class="console-row"><button
      type="button" class="button" data-size="small" data-action="agree-aloud"
      ?disabled=${chosen.length === 0} @click=${() => view.run("agree", { items: chosen })}
    >${text("console.choose.aloud_record")}</button></div>
  </details>`;
}

/** How many the group may choose, by its method. */
export function atMost({ meeting }: ConsoleView): string {
  const isOne = meeting.topics_at_most === 1;
  return text(isOne ? "console.choose.at_most_one" : "console.choose.at_most_two");
}
