import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Choice } from "../../replica/records.ts";

/**
 * Says what became of the choice when an item was left for another day, and what to do. It reads the
 * same whoever asked for it [C7].
 */
export function putOff(choice: Choice | undefined): TemplateResult | string {
  if (!choice?.later.length) return "";
  const isNext = choice.proposed.length > 0;
  return html`<p class="console-advice">
    ${text("console.choose.put_off")}
    ${text(isNext ? "console.choose.next_follows" : "console.choose.none_follows")}
  </p>`;
}
