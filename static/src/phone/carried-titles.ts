import { html, type TemplateResult } from "lit-html";
import { newId } from "../helpers/platform/ids.ts";
import { text } from "../helpers/text/text.ts";
import { carriedTitlesList } from "../shared/carried-titles.ts";
import { BoardElement } from "../shared/element.ts";
import { announce } from "../shared/live-region.ts";
import { closePanel } from "./events.ts";

/** What was kept from the last meeting: proposed again it is a card of one's own like any other. */
export class PhoneKept extends BoardElement {
  protected template(): TemplateResult {
    return html`<main class="step-main" tabindex="0">
      ${carriedTitlesList(this.session, this.language, (title) => this.#propose(title))}
    </main>`;
  }

  #propose(title: string): void {
    void this.session.command("post_card", { card: newId(), kind: "theme", title });
    announce(text("common.kept.proposed"));
    closePanel(this);
  }
}

customElements.define("phone-kept", PhoneKept);
