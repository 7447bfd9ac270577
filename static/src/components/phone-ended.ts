import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import type { Ending } from "../session/session.ts";
import { copyButton } from "./copy-button.ts";
import { BoardElement } from "./element.ts";

const WORDS: Record<Ending, string> = {
  ended: "phone.ended.text",
  erased: "phone.ended.erased",
  removed: "phone.ended.removed",
  code_changed: "phone.ended.code_changed",
};

/** The meeting goes on, without this phone. */
const isAway = (ending: Ending) => ending === "code_changed" || ending === "removed";

/** The last page. Words that had not reached the board are still here to be copied. */
export class PhoneEnded extends BoardElement {
  protected template(): TemplateResult {
    const ending = this.session.ending ?? "ended";
    return html`<main class="still">
      <div class="still-words">
        <h1>${text(isAway(ending) ? "phone.ended.away_title" : "phone.ended.title")}</h1>
        <p>${text(WORDS[ending])}</p>
        ${this.#leftover()}
      </div>
      <div class="still-actions">
        ${isAway(ending) ? html`<a class="button" href="/">${text("common.notice.enter")}</a>` : ""}
      </div>
    </main>`;
  }

  #leftover(): TemplateResult | string {
    const words = this.session.leftover.map(({ args }) =>
      [args.title, args.text].filter(Boolean).join("\n"),
    );
    if (words.length === 0) return "";
    return html`<ul class="still-list">
      ${words.map((one) => html`<li>${one} ${copyButton(one)}</li>`)}
    </ul>`;
  }
}

customElements.define("phone-ended", PhoneEnded);
