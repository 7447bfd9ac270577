import { html, type TemplateResult } from "lit-html";
import { newId } from "../helpers/platform/ids.ts";
import { text } from "../helpers/text/text.ts";
import { BoardElement } from "./element.ts";

export type Confirmation = {
  /** What the button says, what is said before the second tap, and what the second one says. */
  label: string;
  sure: string;
  confirm: string;
  /** `once` stays the same however often the second tap is given. */
  act: (once: string) => void;
};

/** An action that cannot be taken back: two taps, and a way out between them. */
export class ConfirmButton extends BoardElement {
  asks: Confirmation | undefined;
  #once: string | null = null;

  protected template(): TemplateResult {
    if (!this.asks) return html``;
    const { label, sure, confirm, act } = this.asks;
    const once = this.#once;
    if (once === null) {
      return html`<button type="button" class="button" data-size="small" data-arm @click=${() => this.#arm()}>
        ${label}
      </button>`;
    }
    return html`<div class="console-sure" role="group" aria-label=${label}>
      <p>${sure}</p>
      <div class="console-row">
        <button type="button" class="button" data-size="small" data-cancel @click=${() => this.#disarm()}>
          ${text("common.action.cancel")}
        </button>
        <button type="button" class="button" data-size="small" data-rank="first" data-confirm
          @click=${() => {
            act(once);
            this.#disarm();
          }}
        >${confirm}</button>
      </div>
    </div>`;
  }

  #arm(): void {
    this.#once = newId();
    this.focusOn("[data-cancel]");
  }

  #disarm(): void {
    this.#once = null;
    this.focusOn("[data-arm]");
  }
}

customElements.define("confirm-button", ConfirmButton);

export function confirmButton(asks: Confirmation): TemplateResult {
  return html`<confirm-button .asks=${asks}></confirm-button>`;
}
