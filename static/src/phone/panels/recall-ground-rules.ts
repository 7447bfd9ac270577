import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { announce } from "../../shared/page/live-region.ts";
import { closePanel } from "../parts/events.ts";

/** Asks the facilitator, and nobody else, to recall the ground rules. */
export class PhoneGroundRules extends BoardElement {
  /** Empty until the command is answered. */
  #outcome = "";

  protected template(): TemplateResult {
    return html`<main class="step">
      <div class="step-main">
        <p>${text("phone.ground_rules.text")}</p>
        <p class="moved" ?hidden=${!this.#outcome}>${this.#outcome}</p>
      </div>
      <div class="step-foot">
        <div class="pair">
          <button type="button" class="button" @click=${() => closePanel(this)}>
            ${text(this.#outcome ? "common.action.close" : "common.action.cancel")}
          </button>
          ${this.#outcome ? "" : this.#sendButton()}
        </div>
      </div>
    </main>`;
  }

  #sendButton(): TemplateResult {
    return html`<button
      type="button" class="button" data-rank="first" @click=${() => this.#send()}
    >${text("phone.ground_rules.send")}</button>`;
  }

  async #send(): Promise<void> {
    const answer = await this.session.command("recall_frame");
    this.#outcome = "ok" in answer ? text("phone.ground_rules.sent") : answer.message;
    announce(this.#outcome);
    this.focusOn(".pair .button");
  }
}

customElements.define("phone-ground-rules", PhoneGroundRules);
