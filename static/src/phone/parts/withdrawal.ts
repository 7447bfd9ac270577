import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";

/** Asks before something is taken back for good; both buttons have one size. */
export function withdrawal(sure: TextKey, cancel: () => void, confirm: () => void): TemplateResult {
  return html`<p class="card-text" role="status">${text(sure)}</p>
    <div class="pair">
      <button type="button" class="button" data-size="small" @click=${cancel}>
        ${text("common.action.cancel")}
      </button>
      <button type="button" class="button" data-size="small" @click=${confirm}>
        ${text("common.action.take_back")}
      </button>
    </div>`;
}
