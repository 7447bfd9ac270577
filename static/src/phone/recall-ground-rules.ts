import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { BoardElement } from "../shared/element.ts";
import { announce } from "../shared/live-region.ts";
import { closePanel } from "./events.ts";

/** A silent signal to the facilitator alone: could we go back to the frame? */
export class PhoneFrame extends BoardElement {
  #said = "";

  protected template(): TemplateResult {
    return html`<main class="step">
      <div class="step-main">
        <p>${text("phone.frame.text")}</p>
        <p class="moved" ?hidden=${!this.#said}>${this.#said}</p>
      </div>
      <div class="step-foot">
        <div class="pair">
          <button type="button" class="button" @click=${() => closePanel(this)}>
            ${text(this.#said ? "common.action.close" : "common.action.cancel")}
          </button>
          <button
            type="button" class="button" data-rank="first" ?disabled=${Boolean(this.#said)}
            @click=${() => this.#send()}
          >${text("phone.frame.send")}</button>
        </div>
      </div>
    </main>`;
  }

  async #send(): Promise<void> {
    const answer = await this.session.command("recall_frame");
    this.#said = "ok" in answer ? text("phone.frame.sent") : answer.message;
    announce(this.#said);
    this.update();
  }
}

customElements.define("phone-frame", PhoneFrame);
