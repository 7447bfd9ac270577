import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { drawingOf } from "../../shared/meeting/step-kinds.ts";
import type { ConsoleView } from "../frame/view.ts";

/** No card was deposited: says what one can do, with a button to the step at which cards are written. */
export function nothingToChoose(view: ConsoleView): TemplateResult {
  const collecting = view.meeting.steps.find((step) => drawingOf(step).console === "collect");
  return html`<div class="console-part">
    <h2>${text("console.choose.nothing")}</h2>
    <p class="soft">${text("console.choose.nothing_helper")}</p>
    ${
      collecting
        ? html`<div class="console-row"><button
            type="button" class="button" data-size="small"
            @click=${() => view.run("go_to", { step: collecting.id, at: view.step.id })}
          >${text("console.script.go_back", { title: collecting.title })}</button></div>`
        : ""
    }
  </div>`;
}
