import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { keepWall, keptWallOf } from "../frame/kept-wall.ts";
import { drawAgain } from "../parts/events.ts";

/** Keeps the wall as text in sight on this device, above what is asked or beside it [H42]. */
export class KeptWallSwitch extends BoardElement {
  protected template(): TemplateResult {
    const { storage } = this.session;
    const isKept = keptWallOf(storage) !== "none";
    return html`<button
      type="button" class="menu-item" aria-pressed=${isKept}
      @click=${() => {
        keepWall(storage, isKept ? "none" : "open");
        this.update();
        drawAgain(this);
      }}
    >${text("phone.menu.keep_wall")}<span class="switch" data-on=${isKept}></span></button>`;
  }
}

customElements.define("kept-wall-switch", KeptWallSwitch);
