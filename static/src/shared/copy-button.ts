import { html, type TemplateResult } from "lit-html";
import { copy } from "../helpers/platform/clipboard.ts";
import { type TextKey, text } from "../helpers/text/text.ts";
import { BoardElement } from "./element.ts";
import { icon } from "./icons.ts";
import { announce } from "./live-region.ts";

const COPY: TextKey = "common.action.copy";

/** Copies its `words`; says so in its label and in the live region. */
export class CopyButton extends BoardElement {
  #words = "";
  #label = COPY;

  set words(words: string) {
    if (words !== this.#words) this.#label = COPY;
    this.#words = words;
  }

  protected template(): TemplateResult {
    return html`<button type="button" class="text-button" @click=${() => this.#copy()}>
      ${icon("copy")}<span>${text(this.#label)}</span>
    </button>`;
  }

  async #copy(): Promise<void> {
    if (!(await copy(this.#words))) return;
    this.#label = "common.action.copied";
    announce(text(this.#label));
    this.update();
  }
}

customElements.define("copy-button", CopyButton);

export function copyButton(words: string): TemplateResult {
  return html`<copy-button .words=${words}></copy-button>`;
}
