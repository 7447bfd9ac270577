import { html, type TemplateResult } from "lit-html";
import { chooseTheme, currentTheme } from "../helpers/platform/theme.ts";
import { text } from "../helpers/text/text.ts";
import { BoardElement } from "./element.ts";

/** Light or dark ground on this device, whatever it prefers by itself. */
export class ThemeSwitch extends BoardElement {
  protected template(): TemplateResult {
    const { storage } = this.session;
    const dark = currentTheme(storage) === "dark";
    return html`<button
      type="button" class="menu-item" aria-pressed=${dark}
      @click=${() => {
        chooseTheme(storage, dark ? "light" : "dark");
        this.update();
      }}
    >${text("common.theme.dark_ground")}<span class="switch" data-on=${dark}></span></button>`;
  }
}

customElements.define("theme-switch", ThemeSwitch);
