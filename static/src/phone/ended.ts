import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import {
  countWritten,
  lateWithdrawals,
  type UnsavedWork,
  unsavedTexts,
} from "../selectors/unsaved.ts";
import type { Ending } from "../session/session.ts";
import { copyButton } from "../shared/copy-button.ts";
import { BoardElement } from "../shared/element.ts";

type EndPage = { title: string; words: string; counted?: true; back?: true };

const PAGES: Record<Ending, EndPage> = {
  ended: { title: "phone.ended.title", words: "phone.ended.text", counted: true },
  erased: { title: "phone.ended.title", words: "common.bye.erased" },
  removed: { title: "phone.ended.away_title", words: "common.bye.removed", back: true },
  left: { title: "phone.ended.away_title", words: "phone.ended.left" },
  gone: { title: "phone.ended.gone_title", words: "phone.ended.gone", counted: true, back: true },
  code_changed: { title: "phone.ended.away_title", words: "common.bye.code_changed", back: true },
};

/** The last page: what was written and what arrived, so that nobody has to wonder. */
export class PhoneEnded extends BoardElement {
  protected template(): TemplateResult {
    const { ending, unsaved, waiting, refused } = this.session;
    const page = PAGES[ending ?? "ended"];
    const left = unsaved ?? { pending: waiting, refused, drafts: new Map() };
    return html`<main class="still">
      <div class="still-words">
        <h1>${text(page.title)}</h1>
        <p>${text(page.words)}</p>
        ${page.counted ? this.#countWritten(left) : ""}
        ${ending && ending !== "left" ? this.#left(ending, left) : ""}
      </div>
      <div class="still-actions">
        ${page.back ? html`<a class="button" href="/">${text("phone.ended.back")}</a>` : ""}
      </div>
    </main>`;
  }

  /** Of this phone alone. Opened again after the end it no longer knows what it wrote. */
  #countWritten(left: UnsavedWork): TemplateResult | string {
    const { written, stored } = countWritten(this.session.you, left);
    if (written === 0 || this.session.version === 0) return "";
    const counts = {
      written: text("phone.ended.written", { count: written }),
      stored: text("phone.ended.stored", { count: stored }),
    };
    return html`<p class="still-account">${text("phone.ended.account", counts)}</p>`;
  }

  #left(ending: Ending, left: UnsavedWork): TemplateResult {
    const { you } = this.session;
    const waits = ending === "code_changed";
    return html`
      ${list(waits ? "phone.ended.waiting" : "phone.ended.leftover", unsavedTexts(you, left))}
      ${waits ? "" : list("phone.ended.not_withdrawn", lateWithdrawals(you, left))}
    `;
  }
}

function list(lead: string, all: readonly string[]): TemplateResult | string {
  if (all.length === 0) return "";
  return html`<p>${text(lead, { count: all.length })}</p>
    <ul class="left-list">
      ${all.map((one) => html`<li><span>${one}</span> ${copyButton(one)}</li>`)}
    </ul>`;
}

customElements.define("phone-ended", PhoneEnded);
