import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { itemTitle } from "../../selectors/cards.ts";
import { choiceOf, mayBeForAnotherDay } from "../../selectors/choice.ts";
import { seatOf } from "../../selectors/seat.ts";
import { BoardElement } from "../../shared/page/element.ts";

/**
 * The items that this person would rather not explore today [C7]. Every phone has this page with
 * the same words, so that a neighbour who sees it learns nothing about authors.
 */
export class PhoneNotToday extends BoardElement {
  protected template(): TemplateResult {
    const items = mayBeForAnotherDay(choiceOf(this.session.records));
    const marked = seatOf(this.session.own)?.not_today ?? [];
    return html`<main class="step-main" tabindex="0">
      <p>${text("phone.not_today.text")}</p>
      <ul class="menu">${items.map((item) => this.#item(item, marked.includes(item)))}</ul>
      <p class="helper">${text("phone.not_today.helper")}</p>
      <p class="helper">${text("phone.not_today.theme")}</p>
    </main>`;
  }

  #item(item: string, marked: boolean): TemplateResult {
    const toggle = () => void this.session.command("not_today", { item, said: !marked });
    return html`<li><button type="button" class="menu-item" aria-pressed=${marked} @click=${toggle}>
      <span lang=${this.language}>${typeset(itemTitle(this.session.records, item), this.language)}</span>
      <span class="menu-say">${text(marked ? "phone.not_today.said" : "phone.not_today.say")}</span>
    </button></li>`;
  }
}

customElements.define("phone-not-today", PhoneNotToday);
