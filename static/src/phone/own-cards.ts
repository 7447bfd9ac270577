import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { text } from "../helpers/text/text.ts";
import type { OwnCard } from "../replica/records.ts";
import { type Contribution, ownCards } from "../selectors/contributions.ts";
import { takeUpAgain } from "../shared/card-draft.ts";
import { cardView } from "../shared/card-view.ts";
import { copyButton } from "../shared/copy-button.ts";
import { BoardElement } from "../shared/element.ts";
import { takeUp } from "./events.ts";
import "./wish-elsewhere.ts";
import { stateSign } from "../shared/state-sign.ts";

/** The cards of this phone, newest first but for what waits, each with where it stands and what one may do with it. */
export class PhoneOwnCards extends BoardElement {
  /** On a page of their own there is room for what is seldom asked. */
  whole = false;
  #leaving = "";
  /** Only these, where the step asks for them; all in a list of one's own. */
  only: "rules" | "cards" | "all" = "all";

  protected template(): TemplateResult {
    const { own, waiting, refused } = this.session;
    const cards = ofKind(ownCards(own, waiting, refused), this.only)
      .reverse()
      .sort(waitingFirst);
    if (cards.length === 0) return html`<p class="hint">${text("phone.mine.empty")}</p>`;
    return html`<section aria-labelledby="my-cards">
      <h2 id="my-cards" class="hidden">${text("phone.mine.title")}</h2>
      <ul class="own-cards">
        ${repeat(cards, idOf, (card) => html`<li>${this.#card(card)}</li>`)}
      </ul>
      ${cards.length >= 3 ? html`<p class="hint">${text("phone.deposit.enough")}</p>` : ""}
    </section>`;
  }

  #card(card: Contribution<OwnCard>): TemplateResult {
    const foot = this.#leaving === card.id ? this.#sure(card) : this.#foot(card);
    return cardView(card.words, this.language, foot);
  }

  #foot(card: Contribution<OwnCard>): TemplateResult {
    return html`${this.#reason(card)}
      <div class="card-foot">
        ${stateSign(card.state)}
        ${card.state === "refused" ? copyButton(card.words.title) : ""}
        <button type="button" class="text-button" @click=${() => this.#edit(card)}>
          ${text(card.state === "set_aside" ? "phone.mine.reword" : "common.action.edit")}
        </button>
        <button type="button" class="text-button" @click=${() => this.#ask(card.id)}>
          ${text("common.action.take_back")}
        </button>
      </div>
      ${this.whole && !card.key ? this.#wish(card) : ""}`;
  }

  #wish({ id, words }: Contribution<OwnCard>): TemplateResult {
    return html`<phone-wish
      .session=${this.session} .of=${{ item: `card:${id}`, wish: words.wish }}
    ></phone-wish>`;
  }

  #reason({ state, reason }: Contribution<OwnCard>): TemplateResult | string {
    if (state === "set_aside" || state === "rephrased")
      return html`<p class="card-text">${text(`phone.mine.${state}`)}</p>`;
    if (state !== "refused") return "";
    return html`<p class="card-text">${text("phone.mine.refused", { reason: reason ?? "" })}</p>`;
  }

  #sure(card: Contribution<OwnCard>): TemplateResult {
    return html`<p class="card-text">${text("phone.mine.withdraw_sure")}</p>
      <div class="pair">
        <button type="button" class="button" data-size="small" @click=${() => this.#ask("")}>
          ${text("common.action.cancel")}
        </button>
        <button type="button" class="button" data-size="small" @click=${() => this.#withdraw(card)}>
          ${text("common.action.take_back")}
        </button>
      </div>`;
  }

  #ask(id: string): void {
    this.#leaving = id;
    this.update();
  }

  #edit(card: Contribution<OwnCard>): void {
    takeUpAgain(this.session, card);
    takeUp(this, "deposit");
  }

  #withdraw({ id, key }: Contribution<OwnCard>): void {
    this.#ask("");
    if (key) this.session.dismiss(key);
    else void this.session.command("withdraw_card", { card: id });
  }
}

function idOf({ id }: Contribution<OwnCard>): string {
  return id;
}

/** What was set aside waits for its author: it is not left below the edge of a small screen. */
function waitingFirst(one: Contribution<OwnCard>, other: Contribution<OwnCard>): number {
  return Number(other.state === "set_aside") - Number(one.state === "set_aside");
}

/** A person's rules, or their cards. */
export function ofKind(
  cards: Contribution<OwnCard>[],
  only: PhoneOwnCards["only"],
): Contribution<OwnCard>[] {
  return only === "all"
    ? cards
    : cards.filter(({ words }) => (words.kind === "rule") === (only === "rules"));
}

customElements.define("phone-own-cards", PhoneOwnCards);
