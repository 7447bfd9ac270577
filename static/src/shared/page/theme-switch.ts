import { html, type TemplateResult } from "lit-html";
import { chooseTheme, currentTheme } from "../../helpers/platform/theme.ts";
import { text } from "../../helpers/text/text.ts";
import { BoardElement } from "./element.ts";

/** Switches between light and dark on this device, whatever its own preference. */
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
