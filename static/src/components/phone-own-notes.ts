import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { MyNote } from "../replica/records.ts";
import { type Contribution, ownNotes } from "../selectors/contributions.ts";
import { copyButton } from "./copy-button.ts";
import { BoardElement } from "./element.ts";
import { stateSign } from "./state-sign.ts";

/** What this phone added to the exploration. */
export class PhoneOwnNotes extends BoardElement {
  protected template(): TemplateResult {
    const { you, pending, refused } = this.session;
    const notes = ownNotes(you, pending, refused).reverse();
    if (notes.length === 0) return html``;
    return html`<section class="own-notes">
      <h2>${text("phone.note.mine")}</h2>
      <ul class="own-cards">${notes.map((note) => html`<li>${this.#note(note)}</li>`)}</ul>
    </section>`;
  }

  #note(note: Contribution<MyNote>): TemplateResult {
    const { words, state, reason } = note;
    return html`<article class="card" data-look="plain">
      <p class="card-kind">${text(`common.column.${words.column}`)}</p>
      <p class="card-title">${typeset(words.text, this.language)}</p>
      ${state === "set_aside" ? html`<p class="card-text">${text("phone.note.set_aside")}</p>` : ""}
      ${reason ? html`<p class="card-text">${reason}</p>` : ""}
      <div class="card-foot">
        ${stateSign(state)} ${state === "refused" ? copyButton(words.text) : ""}
        <button type="button" class="text-button" @click=${() => this.#withdraw(note)}>
          ${text("phone.note.withdraw")}
        </button>
      </div>
    </article>`;
  }

  #withdraw({ id, key }: Contribution<MyNote>): void {
    if (key) this.session.dismiss(key);
    else void this.session.command("withdraw_note", { note: id });
  }
}

customElements.define("phone-own-notes", PhoneOwnNotes);
