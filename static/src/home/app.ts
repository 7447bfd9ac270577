import { html, type TemplateResult } from "lit-html";
import { deviceStorage } from "../helpers/platform/device-storage.ts";
import { text } from "../helpers/text/text.ts";
import "./cycle.ts";
import "./join.ts";
import "./open.ts";
import "./return.ts";
import { icon } from "../shared/controls/icons.ts";
import { aboutLink, aboutLinks } from "../shared/page/about-links.ts";
import { BoardElement } from "../shared/page/element.ts";
import { houseMark } from "../shared/page/house.ts";
import { languageSwitch } from "../shared/page/language-switch.ts";
import { plainSwitch } from "../shared/page/plain-french.ts";
import type { FormFields, HomeForm } from "./form.ts";
import { mustSignIn, signInPanel } from "./sign-in.ts";

const storage = deviceStorage();

/** The home page: type a code, or open a meeting or a cycle. */
export class HomeApp extends BoardElement {
  /** A meeting was opened here: its links are shown, and no field for a code. */
  #opened = false;
  /** Whether the form opens a cycle; else it opens one meeting. */
  #opensCycle = false;
  /** What was typed in the form that was left for the other one. */
  #typed: FormFields = {};

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
          ${plainSwitch(storage, "text-button")} ${languageSwitch("text-button")}
        </div>
        ${houseMark()}
        <h1>${text("home.lead")}</h1>
        <p class="soft">${text("home.no_account")}</p>
      </header>
      <home-return ?hidden=${this.#opened}></home-return>
      <div class="columns">
        <home-join ?hidden=${this.#opened}></home-join>
        <div class="opening">${mustSignIn() ? signInPanel() : this.#forms()}</div>
      </div>
      <footer class="page-foot">
        ${aboutLink("/guide", text("home.guide"))}
        ${aboutLinks()}
        ${aboutLink("/notices", text("home.notices"))}
      </footer>
    </main>`;
  }

  #forms(): TemplateResult {
    return html`${
      this.#opensCycle
        ? html`<home-cycle .typed=${this.#typed}></home-cycle>`
        : html`<home-open .typed=${this.#typed}></home-open>`
    }
    ${this.#opened ? "" : this.#switch()}`;
  }

  #switch(): TemplateResult {
    return html`<button type="button" class="text-button" @click=${() => this.#switchForm()}>
      ${text(this.#opensCycle ? "home.open.single" : "home.open.cycle")}
    </button>`;
  }

  #switchForm(): void {
    this.#typed = this.querySelector<HomeForm<object>>("home-cycle, home-open")?.filled ?? {};
    this.#opensCycle = !this.#opensCycle;
    this.focusOn(this.#opensCycle ? "#cycle-title" : "#title");
  }
}

customElements.define("home-app", HomeApp);
