import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import type { PendingCommand } from "../replica/own.ts";
import { myEntry } from "../selectors/closing.ts";
import { myCards, myNotes } from "../selectors/seat.ts";
import type { Ending } from "../session/session.ts";
import { copyButton } from "./copy-button.ts";
import { BoardElement } from "./element.ts";

const WORDS: Record<Ending, string> = {
  ended: "phone.ended.text",
  erased: "common.bye.erased",
  removed: "common.bye.removed",
  code_changed: "common.bye.code_changed",
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
        ${this.#account(ending)}
      </div>
      <div class="still-actions">
        ${isAway(ending) ? html`<a class="button" href="/">${text("common.notice.enter")}</a>` : ""}
      </div>
    </main>`;
  }

  /** What was written and what arrived: nobody should have to wonder. */
  #account(ending: Ending): TemplateResult {
    const { you, leftover } = this.session;
    const stored = myCards(you).size + myNotes(you).size + (myEntry(you) ? 1 : 0);
    return html`
      ${stored && ending === "ended" ? html`<p>${text("phone.ended.stored", { count: stored })}</p>` : ""}
      ${leftover.length ? this.#leftover(leftover) : ""}
    `;
  }

  #leftover(left: readonly PendingCommand[]): TemplateResult {
    const words = left.map(({ args }) => [args.title, args.text].filter(Boolean).join("\n"));
    return html`<p>${text("phone.ended.leftover", { count: left.length })}</p>
      <ul class="still-list">
        ${words.map((one) => html`<li>${one} ${copyButton(one)}</li>`)}
      </ul>`;
  }
}

customElements.define("phone-ended", PhoneEnded);
