import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { UnopenedCount } from "../../replica/records.ts";
import type { Revealed } from "../../replica/vocabulary.ts";
import { confirmButton } from "../../shared/controls/confirm-button.ts";

/**
 * How many cards or closing words wait, and the buttons that open some of them or all [V19]. A press
 * on `open` opens `rest`, or else some.
 */
export function unopenedPart(
  what: Revealed,
  waiting: UnopenedCount | undefined,
  open: (rest: boolean) => void,
): TemplateResult | string {
  if (!waiting) return "";
  const { count, lot, rest } = waiting;
  return html`<section class="sheet console-form console-unopened" data-unopened>
    <p><b>${text(`console.unopened.${what}`, { count })}</b></p>
    <p class="soft">${text(helperOf(waiting))}</p>
    ${
      lot || rest
        ? html`<div class="console-row">
            ${lot ? lotButton(() => open(false)) : ""} ${rest ? restButton(() => open(true)) : ""}
          </div>`
        : ""
    }
  </section>`;
}

function helperOf({ lot, rest }: UnopenedCount) {
  if (lot) return "console.unopened.two_stay";
  return rest ? "console.unopened.not_yet_some" : "console.unopened.not_yet";
}

function lotButton(act: () => void): TemplateResult {
  return html`<button type="button" class="button" data-size="small" data-lot @click=${act}>
    ${text("console.unopened.open_some")}
  </button>`;
}

/** What is written after it would stand alone, so it is asked whether the writing is over. */
function restButton(act: () => void): TemplateResult {
  return confirmButton({
    label: text("console.unopened.over"),
    sure: text("console.unopened.sure"),
    confirm: text("console.unopened.open_all"),
    act,
    first: true,
  });
}
