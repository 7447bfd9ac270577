import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import "./back.ts";
import "./cycle.ts";
import "./join.ts";
import "./open.ts";
import { BoardElement } from "../shared/element.ts";
import { icon } from "../shared/icons.ts";
import { languageSwitch } from "../shared/language-switch.ts";

/** The door: type a code, or open a meeting. */
export class DoorApp extends BoardElement {
  /** Whoever has just opened a meeting has no code to type. */
  #opened = false;
  /** Whether what is to be opened is a cycle. */
  #cycle = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("meeting-opened", () => {
      this.#opened = true;
      this.update();
    });
  }

  protected template(): TemplateResult {
    return html`<main class="page" data-columns=${this.#opened ? "one" : "two"}>
      <header class="page-head">
        <div class="brand">
          ${icon("wave")}<span>${text("common.product.name")}</span>
          ${languageSwitch("text-button")}
        </div>
        <h1>${text("door.lead")}</h1>
        <p class="soft">${text("door.no_account")}</p>
      </header>
      <door-back ?hidden=${this.#opened}></door-back>
      <div class="columns">
        <door-join ?hidden=${this.#opened}></door-join>
        <div class="opening">
          ${this.#cycle ? html`<door-cycle></door-cycle>` : html`<door-open></door-open>`}
          ${this.#opened ? "" : this.#other()}
        </div>
      </div>
    </main>`;
  }

  /** One meeting, or a cycle of them: the other is one tap away. */
  #other(): TemplateResult {
    return html`<button type="button" class="text-button" @click=${() => this.#turn()}>
      ${text(this.#cycle ? "door.open.single" : "door.open.cycle")}
    </button>`;
  }

  #turn(): void {
    this.#cycle = !this.#cycle;
    this.focusOn(this.#cycle ? "#cycle-title" : "#title");
  }
}

customElements.define("door-app", DoorApp);
