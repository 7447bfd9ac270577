import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { isTooLate } from "../../selectors/reservation-drafts.ts";
import { draftWords, WORDS_OF_DRAFTS } from "../../selectors/unsaved.ts";
import { copyButton } from "../../shared/controls/copy-button.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { isRule } from "../../shared/written/card-draft.ts";
import { isLeftEdit } from "../../shared/written/edit-draft.ts";
import { stateSign } from "../../shared/written/state-sign.ts";
import { openComposer, openPanel } from "../parts/events.ts";

const OPENERS: Readonly<Record<string, (from: EventTarget | null) => void>> = {
  card: (from) => openComposer(from, "deposit"),
  "card-again": (from) => openComposer(from, "deposit"),
  word: (from) => openComposer(from, "words"),
  note: (from) => openPanel(from, "note"),
  "note-again": (from) => openPanel(from, "note_again"),
};

/** Drafts that were begun and closed. They are on this phone alone. */
export class PhoneDrafts extends BoardElement {
  protected template(): TemplateResult {
    const drafts = [...this.session.drafts.all()].flatMap(([name, draft]) => {
      const words = draftWords(name, draft).filter(Boolean).join("\n");
      return words && isListed(name) ? [{ name, words }] : [];
    });
    if (drafts.length === 0) return html``;
    return html`<ul class="own-cards">
      ${drafts.map(({ name, words }) => html`<li>${this.#draft(name, words)}</li>`)}
    </ul>`;
  }

  #draft(name: string, words: string): TemplateResult {
    const isLate = isTooLate(name, choiceOf(this.session.records));
    const mayGo = isLate || isLeftEdit(name);
    return html`<article class="card" data-look="plain">
      <p class="card-title">${typeset(words, this.language)}</p>
      ${isLate ? html`<p class="card-text">${text("phone.consent.late")}</p>` : ""}
      <div class="card-foot">
        ${stateSign("draft")} ${copyButton(words)} ${mayGo ? this.#closeButton(name) : this.#editButton(name)}
      </div>
    </article>`;
  }

  #closeButton(name: string): TemplateResult {
    const close = () => {
      this.session.drafts.drop(name);
      this.update();
    };
    return html`<button type="button" class="text-button" @click=${close}>
      ${text("common.action.close")}
    </button>`;
  }

  /** A rule is written at its own step alone. */
  #editButton(name: string): TemplateResult | string {
    const open = name === "rule" && isRule(this.session) ? OPENERS.card : OPENERS[name];
    if (!open) return "";
    return html`<button
      type="button" class="text-button" @click=${(event: Event) => open(event.currentTarget)}
    >${text("common.action.edit")}</button>`;
  }
}

/** A wish is written, and shown, at its card or its note. */
function isListed(name: string): boolean {
  return name in WORDS_OF_DRAFTS || name.startsWith("reservation:") || isLeftEdit(name);
}

customElements.define("phone-drafts", PhoneDrafts);
