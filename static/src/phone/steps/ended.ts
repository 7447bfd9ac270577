import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import {
  countWritten,
  lateWithdrawals,
  storedTexts,
  type UnsavedWork,
  unsavedTexts,
} from "../../selectors/unsaved.ts";
import type { Ending } from "../../session/bye.ts";
import { leave } from "../../session/enter.ts";
import { copyButton } from "../../shared/controls/copy-button.ts";
import { rehearsalMark } from "../../shared/meeting/rehearsal.ts";
import { BoardElement } from "../../shared/page/element.ts";

/** `counted`: with the numbers of what was written and stored; `back`: with a link to the home page. */
type EndPage = { title: TextKey; words: TextKey; counted?: true; back?: true };

const PAGES: Record<Ending, EndPage> = {
  ended: { title: "phone.ended.title", words: "phone.ended.text", counted: true },
  erased: { title: "phone.ended.title", words: "common.bye.erased" },
  lost: { title: "phone.ended.lost_title", words: "common.bye.lost" },
  removed: { title: "phone.ended.away_title", words: "common.bye.removed", back: true },
  left: { title: "phone.ended.away_title", words: "common.bye.left", back: true },
  gone: { title: "phone.ended.gone_title", words: "common.bye.gone", counted: true, back: true },
  code_changed: { title: "phone.ended.away_title", words: "common.bye.code_changed", back: true },
};

/** The last page: how much was written and stored, and the words that were not stored. */
export class PhoneEnded extends BoardElement {
  /** Nothing of the meeting stays on this phone: its cookie expires too, unless it may come back. */
  override connectedCallback(): void {
    super.connectedCallback();
    const { ending } = this.session;
    if (ending !== "code_changed" && ending !== "lost") void leave(page().code);
  }

  protected template(): TemplateResult {
    const { ending, unsaved, waiting, refused } = this.session;
    const last = PAGES[ending ?? "ended"];
    const left = unsaved ?? { pending: waiting, refused, drafts: [] };
    return html`<main class="rest">
      <div class="rest-words">
        <h1 data-now>${text(last.title)}</h1>
        ${rehearsalMark(this.session.records)}
        <p>${text(last.words)}</p>
        ${last.counted ? this.#countWritten(left) : ""}
        ${ending && ending !== "left" ? this.#unstored(ending, left) : ""}
      </div>
      <div class="rest-actions">
        ${last.back ? html`<a class="button" href=${ownPath("/")}>${text("phone.ended.back")}</a>` : ""}
      </div>
    </main>`;
  }

  /** Counts what this phone wrote. Opened again after the end, it no longer knows. */
  #countWritten(left: UnsavedWork): TemplateResult | string {
    const { written, stored } = countWritten(this.session.you, left);
    if (written === 0 || this.session.version === 0) return "";
    const counts = {
      written: text("phone.ended.written", { count: written }),
      stored: text("phone.ended.stored", { count: stored }),
    };
    return html`<p class="rest-count">${text("phone.ended.account", counts)}</p>`;
  }

  #unstored(ending: Ending, left: UnsavedWork): TemplateResult {
    const { you } = this.session;
    if (ending === "lost") {
      return html`${list("phone.ended.own", [...unsavedTexts(you, left), ...storedTexts(you)])}`;
    }
    const willBeSent = ending === "code_changed";
    return html`
      ${list(willBeSent ? "phone.ended.waiting" : "phone.ended.leftover", unsavedTexts(you, left))}
      ${willBeSent ? "" : list("phone.ended.not_withdrawn", lateWithdrawals(you, left))}
    `;
  }
}

function list(lead: TextKey, all: readonly string[]): TemplateResult | string {
  if (all.length === 0) return "";
  return html`<p>${text(lead, { count: all.length })}</p>
    <ul class="unsent-list">
      ${all.map((one) => html`<li><span>${one}</span> ${copyButton(one)}</li>`)}
    </ul>`;
}

customElements.define("phone-ended", PhoneEnded);
