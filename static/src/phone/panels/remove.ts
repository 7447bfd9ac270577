import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { closePanel } from "../parts/events.ts";

/** Leaves the meeting for good and withdraws everything this person wrote. */
export class PhoneRemove extends BoardElement {
  protected template(): TemplateResult {
    return html`<main class="step">
      <div class="step-main"><p>${text("phone.remove.text")}</p></div>
      <div class="step-foot pair-foot">
        <div class="pair">
          <button type="button" class="button" @click=${() => closePanel(this)}>
            ${text("common.action.cancel")}
          </button>
          <button
            type="button" class="button"
            @click=${() => void this.session.command("remove_me")}
          >${text("phone.remove.confirm")}</button>
        </div>
      </div>
    </main>`;
  }
}

customElements.define("phone-remove", PhoneRemove);
