import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { REFORMULATION_LIMIT } from "../../replica/limits.ts";
import { one } from "../../selectors/records.ts";
import { textField } from "../../shared/controls/text-field.ts";
import { ConsolePart } from "../frame/part.ts";

/** The form for a reformulation, which stands under the card; the card itself does not change. */
export class ConsoleReformulation extends ConsolePart {
  #card = "";
  #words: string | null = null;

  set card(card: string) {
    if (card === this.#card) return;
    this.#card = card;
    this.#words = null;
    this.update();
  }

  protected template(): TemplateResult {
    return this.#words === null ? this.#button() : this.#form(this.#words);
  }

  #button(): TemplateResult {
    return html`<span class="console-row"><button type="button" class="text-button" @click=${() => this.#begin()}>
      ${text("console.cards.reformulate")}
    </button> ${this.savedSign()}</span>`;
  }

  #form(value: string): TemplateResult {
    return html`<form class="console-form" novalidate @submit=${(event: Event) => void this.#send(event)}>
      ${textField({
        name: `reformulation-${bare(this.#card)}`,
        label: text("console.cards.reformulation"),
        value,
        limit: REFORMULATION_LIMIT,
        rows: 2,
        oneLine: true,
        onInput: (words) => {
          this.#words = words;
          this.update();
        },
      })}
      <div class="console-row">
        <button class="button" data-size="small">${text("common.action.save")}</button>
        <button type="button" class="text-button" @click=${() => this.#end()}>
          ${text("common.action.cancel")}
        </button>
      </div>
    </form>`;
  }

  #begin(): void {
    this.tellSaved(false);
    this.#words = one(this.session.records, this.#card, "card")?.reformulation ?? "";
    this.focusOn("textarea");
  }

  #end(): void {
    this.#words = null;
    this.focusOn("button");
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const words = (this.#words ?? "").trim();
    if (!(await this.run("reformulate", { card: bare(this.#card), text: words }))) return;
    this.#end();
    this.tellSaved();
  }
}

customElements.define("console-reformulation", ConsoleReformulation);
