import { html, type TemplateResult } from "lit-html";
import { newId } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import { announce } from "./announcer.ts";
import { BoardElement } from "./element.ts";
import { closePanel } from "./events.ts";
import { keptList } from "./kept-list.ts";

/** What was kept from the last meeting: proposed again it is a card of one's own like any other. */
export class PhoneKept extends BoardElement {
  protected template(): TemplateResult {
    return html`<main class="step-main" tabindex="0">
      ${keptList(this.session, this.language, (title) => this.#propose(title))}
    </main>`;
  }

  #propose(title: string): void {
    const card = { card: newId(), kind: "theme", nature: null, title, text: "" };
    void this.session.command("post_card", card);
    announce(text("common.kept.proposed"));
    closePanel(this);
  }
}

customElements.define("phone-kept", PhoneKept);
