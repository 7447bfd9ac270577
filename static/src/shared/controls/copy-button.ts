import { html, type TemplateResult } from "lit-html";
import { copy } from "../../helpers/platform/clipboard.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { BoardElement } from "../page/element.ts";
import { announce } from "../page/live-region.ts";
import { icon } from "./icons.ts";

const COPY: TextKey = "common.action.copy";

/**
 * Copies its `words`; says so in its label and in the live region. Where the browser refuses, the words
 * stand selected in a field, to be copied by hand.
 */
export class CopyButton extends BoardElement {
  #words = "";
  #label = COPY;
  #refused = false;

  set words(words: string) {
    if (words !== this.#words) {
      this.#label = COPY;
      this.#refused = false;
    }
    this.#words = words;
  }

  protected template(): TemplateResult {
    return html`<button type="button" class="text-button" @click=${() => this.#copy()}>
      ${icon("copy")}<span>${text(this.#label)}</span>
    </button>
    ${this.#refused ? this.#field() : ""}`;
  }

  #field(): TemplateResult {
    return html`<label class="field copy-field">
      <span class="field-label">${text("common.copy.refused")}</span>
      <textarea dir="auto"
        class="field-input" rows="2" readonly .value=${this.#words}
        @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
      ></textarea>
    </label>`;
  }

  async #copy(): Promise<void> {
    this.#refused = !(await copy(this.#words));
    if (this.#refused) return this.focusOn("textarea");
    this.#label = "common.action.copied";
    announce(text(this.#label));
    this.update();
  }
}

customElements.define("copy-button", CopyButton);

export function copyButton(words: string): TemplateResult {
  return html`<copy-button .words=${words}></copy-button>`;
}
