import { html, type TemplateResult } from "lit-html";
import { newId } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { WholeElement } from "../page/show-whole.ts";

export type Confirmation = {
  /** The label of the first button, the question, and the label of the second button. */
  label: string;
  sure: string;
  confirm: string;
  /** `once` is the same if the second button is pressed several times. */
  act: (once: string) => void;
  /** Whether the first button is the next action, which is blue. */
  first?: boolean;
};

/** A button for an action that cannot be undone: it asks for a second tap, and can be cancelled. */
export class ConfirmButton extends WholeElement {
  confirmation: Confirmation | undefined;
  #once: string | null = null;

  protected template(): TemplateResult {
    if (!this.confirmation) return html``;
    const { label, sure, confirm, act, first = false } = this.confirmation;
    const once = this.#once;
    if (once === null) {
      return html`<button type="button" class="button" data-size="small" data-arm
        data-rank=${first ? "first" : "other"} @click=${() => this.#arm()}
      >${label}</button>`;
    }
    return html`<div class="confirm-question" data-whole role="group" aria-label=${label}>
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

export function confirmButton(confirmation: Confirmation): TemplateResult {
  return html`<confirm-button .confirmation=${confirmation}></confirm-button>`;
}
