import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { BoardElement } from "../../shared/element.ts";
import type { Give } from "./view.ts";

/** The end of the meeting, said twice: it closes every phone. */
export class WallEnd extends BoardElement {
  give: Give = () => {};
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
        @click=${() => this.give("end_meeting")}
      >${text("wall.controls.end_now")}</button>`;
  }

  #ask(asked: boolean): void {
    this.#asked = asked;
    this.update();
  }
}

customElements.define("wall-end", WallEnd);
