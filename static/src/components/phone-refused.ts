import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { RefusedCommand } from "../replica/own.ts";
import { copyButton } from "./copy-button.ts";
import { BoardElement } from "./element.ts";
import { stateSign } from "./state-sign.ts";

/** Closing words that were refused: they stay, to be copied, until the person puts them away. */
export class PhoneRefused extends BoardElement {
  protected template(): TemplateResult {
    const words = this.session.refused.filter(({ name }) => name === "post_word");
    if (words.length === 0) return html``;
    return html`<ul class="own-cards">${words.map((one) => html`<li>${this.#word(one)}</li>`)}</ul>`;
  }

  #word({ key, args, message }: RefusedCommand): TemplateResult {
    const words = String(args.text);
    return html`<article class="card" data-look="plain">
      <p class="card-title">${typeset(words, this.language)}</p>
      <p class="card-text">${message}</p>
      <div class="card-foot">
        ${stateSign("refused")} ${copyButton(words)}
        <button type="button" class="text-button" @click=${() => this.session.dismiss(key)}>
          ${text("common.action.take_back")}
        </button>
      </div>
    </article>`;
  }
}

customElements.define("phone-refused", PhoneRefused);
