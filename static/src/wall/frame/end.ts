import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { BoardElement } from "../../shared/page/element.ts";
import type { SendCommand } from "./view.ts";

/** Ends the meeting on every screen, after a second tap to confirm. */
export class WallEnd extends BoardElement {
  send: SendCommand = () => {};
  /** The step that the wall shows. */
  at = "";
  #asked = false;

  protected template(): TemplateResult {
    if (!this.#asked) {
      return html`<button
        type="button" class="button" data-size="small" data-control="end"
        @click=${() => this.#ask(true)}
      >${text("wall.controls.end")}</button>`;
    }
    return html`<button type="button" class="button" data-size="small" @click=${() => this.#ask(false)}>
        ${text("common.action.cancel")}
      </button>
      <button
        type="button" class="button" data-size="small" data-rank="first" data-control="end_now"
        @click=${() => this.send("end_meeting", { at: this.at })}
      >${text("wall.controls.end_now")}</button>`;
  }

  #ask(asked: boolean): void {
    this.#asked = asked;
    this.update();
  }
}

customElements.define("wall-end", WallEnd);
