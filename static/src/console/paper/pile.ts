import { html, type TemplateResult } from "lit-html";
import { newId } from "../../helpers/platform/ids.ts";
import { isBlank, linesOf } from "../../helpers/text/blank.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { carried } from "../../replica/command.ts";
import { kindToSend } from "../../selectors/kinds.ts";
import { PILE } from "../../selectors/paper.ts";
import { paperPrefix } from "../../selectors/paper-drafts.ts";
import { namesAccepted } from "../../shared/controls/names-dialog.ts";
import { announce } from "../../shared/page/live-region.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { ConsolePart } from "../frame/part.ts";
import { isTooLong, type PileCard, pileOf } from "./pile-of-cards.ts";

export type Pile = { words: string; ids: readonly string[] };
/** Its draft among those of the pile, which stands where a person does. */
export const PILE_DRAFT = `${paperPrefix(PILE)}pile`;
const NONE: Pile = { words: "", ids: [] };

/** A pile of paper cards: one line for each, shown as cards before they are deposited. */
export class ConsolePile extends ConsolePart {
  #sent = 0;

  protected template(): TemplateResult {
    const { words } = this.#pile();
    const cards = pileOf(words);
    return html`<form class="sheet console-form" novalidate @submit=${(event: Event) => this.#deposit(event)}>
      <div class="field">
        <label class="field-label" for="pile">${text("console.pile.field")}</label>
        <textarea id="pile" dir="auto" class="field-input" rows="4" .value=${words}
          @input=${(event: Event) => this.#setDraft((event.target as HTMLTextAreaElement).value)}
        ></textarea>
        <p class="field-helper">${text("console.pile.helper")}</p>
      </div>
      ${cards.length ? this.#preview(cards) : ""}
      <p class="soft" role="status">${this.#sent ? text("console.pile.sent", { count: this.#sent }) : ""}</p>
    </form>`;
  }

  #preview(cards: PileCard[]): TemplateResult {
    const someTooLong = cards.some(isTooLong);
    return html`<ol class="console-pile">${cards.map(
      (card) => html`<li lang=${this.language}>
        <b>${wholeWords(typeset(card.title, this.language))}</b>
        ${card.text ? html`<span class="soft">${typeset(card.text, this.language)}</span>` : ""}
        ${isTooLong(card) ? html`<span class="field-error">${text("common.error.too_long")}</span>` : ""}
      </li>`,
    )}</ol>
    <div class="console-row"><button class="button" data-size="small" data-rank="first" ?disabled=${someTooLong}>
      ${text("console.pile.deposit", { count: cards.length })}
    </button></div>`;
  }

  #pile(): Pile {
    return this.session.drafts.get(PILE_DRAFT) ?? NONE;
  }

  /** Each line has the id of its card from the start, so that a repeated command posts it once. */
  #setDraft(words: string): void {
    const before = this.#pile().ids;
    const ids = pileOf(words).map((_, index) => before[index] ?? newId());
    this.session.drafts.set(PILE_DRAFT, { words, ids });
    this.#sent = 0;
    this.update();
  }

  /** Posts card by card, up to the first refusal. The draft stays then, and each card its id. */
  async #deposit(event: Event): Promise<void> {
    event.preventDefault();
    const { words, ids } = this.#pile();
    const cards = pileOf(words);
    if (!(await namesAccepted(words, this.language))) return;
    for (const [index, card] of cards.entries()) {
      if (!(await this.#post(ids[index] ?? newId(), card))) return;
    }
    this.#dropSent(words);
    this.#sent = cards.length;
    announce(text("console.pile.sent", { count: cards.length }));
    this.focusOn("#pile");
  }

  /** Lines that were typed since stay, each a card of its own. */
  #dropSent(sent: string): void {
    const lines = new Set(linesOf(sent));
    const left = linesOf(this.#pile().words).filter((line) => !lines.has(line));
    this.session.drafts.drop(PILE_DRAFT);
    if (!left.every(isBlank)) this.#setDraft(left.join("\n"));
  }

  #post(card: string, { title, text: words }: PileCard): Promise<boolean> {
    const args = { card, kind: kindToSend(this.session.records, null), title, text: words };
    return this.run("post_for", { person: PILE, command: carried("post_card", args) });
  }
}

customElements.define("console-pile", ConsolePile);
