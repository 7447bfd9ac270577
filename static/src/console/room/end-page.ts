import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { erasureText } from "../../shared/meeting/erasure.ts";
import type { ConsoleView } from "../frame/view.ts";

/**
 * What will happen at the end, and the one button that ends. Nothing more is asked: for ten minutes the
 * end can be undone. The heading has the focus, so that a key that is held down ends nothing.
 */
export function endPage(view: ConsoleView): TemplateResult {
  return html`<section class="console-part console-end-page" data-whole>
    <h2 tabindex="-1">${text("console.end.title")}</h2>
    <p>${text("console.end.kept_question")}
      <button type="button" class="text-button" @click=${() => view.open("traces")}>
        ${text("console.end.see_traces")}
      </button>
    </p>
    <ul>
      <li>${text("console.end.closes")}</li>
      <li>${text("console.end.traces_stay", { erasure: erasureText(view.records) })}</li>
      <li>${text("console.end.undone_within")}</li>
    </ul>
    <div class="console-row">
      <button type="button" class="button" data-size="small" data-rank="first"
        @click=${() => view.run("end_meeting", { at: view.step.id })}
      >${text("console.end.confirm")}</button>
      <button type="button" class="text-button" @click=${() => view.open("step")}>
        ${text("console.end.back")}
      </button>
    </div>
  </section>`;
}

/** What has the focus when the page opens. */
export const END_HEADING = ".console-end-page h2";
