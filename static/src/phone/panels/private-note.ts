import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { copyButton } from "../../shared/controls/copy-button.ts";
import { textField } from "../../shared/controls/text-field.ts";
import { BoardElement } from "../../shared/page/element.ts";

/** The name of its draft, which no list of drafts shows and nothing sends. */
const DRAFT = "private";
const LIMIT = 1_000;

/** A note of this person's own: it is stored beside the drafts, never sent, and erased with them [N21]. */
export class PhonePrivateNote extends BoardElement {
  protected template(): TemplateResult {
    const words = this.session.drafts.get<string>(DRAFT) ?? "";
    return html`<main class="step-main">
      <p class="helper">${text("phone.private.where")}</p>
      ${textField({
        name: "private",
        label: text("phone.private.field"),
        value: words,
        limit: LIMIT,
        rows: 8,
        onInput: (now) => this.#keep(now),
      })}
      ${words && this.#actions(words)}
    </main>`;
  }

  #actions(words: string): TemplateResult {
    return html`<div class="card-foot">
      ${copyButton(words)}
      <button type="button" class="text-button" @click=${() => this.#erase()}>
        ${text("phone.private.erase")}
      </button>
    </div>`;
  }

  /** What is erased must not give way to what an earlier tab had kept. */
  #keep(words: string): void {
    if (words) this.session.drafts.set(DRAFT, words);
    else this.session.drafts.dropAll(DRAFT);
    this.update();
  }

  #erase(): void {
    this.#keep("");
    this.focusOn("textarea");
  }
}

customElements.define("phone-private-note", PhonePrivateNote);
