import { html, type TemplateResult } from "lit-html";
import { newId } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { announce } from "../../shared/page/live-region.ts";
import { carriedTitlesList } from "../../shared/written/carried-titles.ts";
import { closePanel } from "../parts/events.ts";

/** Titles carried over from the last meeting. Proposing one posts it as a card of this phone. */
export class PhoneCarriedTitles extends BoardElement {
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

customElements.define("phone-carried-titles", PhoneCarriedTitles);
