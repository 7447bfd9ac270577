import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { OwnNote } from "../../replica/records.ts";
import { type Contribution, ownNotes, type State } from "../../selectors/contributions.ts";
import { copyButton } from "../../shared/controls/copy-button.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { openPanel } from "../parts/events.ts";
import { withdrawal } from "../parts/withdrawal.ts";
import "../parts/wish-elsewhere.ts";
import { editStored } from "../../shared/written/edit-draft.ts";
import { stateSign } from "../../shared/written/state-sign.ts";
import type { NoteDraft } from "./note.ts";

/** The notes of this phone with their states. */
export class PhoneOwnNotes extends BoardElement {
  /** The note whose withdrawal waits for a second tap. */
  #withdrawing = "";

  protected template(): TemplateResult {
    const { own, waiting, refused } = this.session;
    const notes = ownNotes(own, waiting, refused).reverse();
    if (notes.length === 0) return html``;
    return html`<section class="own-notes">
      <h2>${text("phone.note.mine")}</h2>
      <ul class="own-cards">${notes.map((note) => html`<li>${this.#note(note)}</li>`)}</ul>
    </section>`;
  }

  #note(note: Contribution<OwnNote>): TemplateResult {
    const { words, state, reason } = note;
    return html`<article class="card" data-look="plain">
      <p class="card-kind">${optionText("column", words.column)}</p>
      <p class="card-title">${typeset(words.text, this.language)}</p>
      ${asideText(state)}
      ${reason ? html`<p class="card-text">${reason}</p>` : ""}
      ${this.#withdrawing === note.id ? this.#confirmation(note) : this.#foot(note)}
      ${note.key ? "" : html`<phone-wish-elsewhere .session=${this.session} .of=${{ item: `note:${note.id}`, wish: words.wish }}></phone-wish-elsewhere>`}
    </article>`;
  }

  #foot(note: Contribution<OwnNote>): TemplateResult {
    const { words, state } = note;
    return html`<div class="card-foot">
      ${stateSign(state)} ${state === "refused" ? copyButton(words.text) : this.#editButton(note)}
      <button type="button" class="text-button" @click=${() => this.#confirm(note.id)}>
        ${text("phone.note.withdraw")}
      </button>
    </div>`;
  }

  #confirmation(note: Contribution<OwnNote>): TemplateResult {
    return withdrawal(
      "phone.note.withdraw_sure",
      () => this.#confirm(""),
      () => this.#withdraw(note),
    );
  }

  #confirm(id: string): void {
    this.#withdrawing = id;
    this.update();
  }

  #editButton({ id, words, state }: Contribution<OwnNote>): TemplateResult {
    const edit = (event: Event) => {
      const { topic, column, text, other_view } = words;
      const draft: NoteDraft = { note: id, topic, column, text, other_view };
      editStored(this.session, "note-again", draft, ({ note }) => note);
      openPanel(event.currentTarget, "note_again");
    };
    return html`<button type="button" class="text-button" @click=${edit}>
      ${text(state === "set_aside" ? "phone.mine.reword" : "common.action.edit")}
    </button>`;
  }

  #withdraw({ id, key }: Contribution<OwnNote>): void {
    this.#confirm("");
    if (key) this.session.dismiss(key);
    else void this.session.command("withdraw_note", { note: id });
  }
}

function asideText(state: State): TemplateResult | string {
  if (state !== "set_aside" && state !== "rephrased") return "";
  return html`<p class="card-text">${text(`phone.note.${state}`)}</p>`;
}

customElements.define("phone-own-notes", PhoneOwnNotes);
