import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { text } from "../../helpers/text/text.ts";
import type { OwnCard } from "../../replica/records.ts";
import { type Contribution, ownCards } from "../../selectors/contributions.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { wordsOf } from "../../selectors/unsaved.ts";
import type { Session } from "../../session/session.ts";
import { copyButton } from "../../shared/controls/copy-button.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { takeUpAgain } from "../../shared/written/card-draft.ts";
import { cardView } from "../../shared/written/card-view.ts";
import { openComposer } from "./events.ts";
import { withdrawal } from "./withdrawal.ts";
import "./wish-elsewhere.ts";
import { stateSign } from "../../shared/written/state-sign.ts";

/** The cards of this phone with their states; those set aside first, then the newest. */
export class PhoneOwnCards extends BoardElement {
  /** With the wish for another setting, for which only the panel has room. */
  whole = false;
  /** The card whose withdrawal waits for a second tap. */
  #withdrawing = "";
  /** The page of a step lists only the kind that the step asks for. */
  only: "rules" | "cards" | "all" = "all";

  protected template(): TemplateResult {
    const { own, waiting, refused } = this.session;
    const all = ofKind(ownCards(own, waiting, refused), this.only);
    const cards = (this.only === "all" ? all : ofStep(this.session, all))
      .reverse()
      .sort(setAsideFirst);
    if (cards.length === 0) return html`<p class="helper">${text("phone.mine.empty")}</p>`;
    return html`<section aria-labelledby="my-cards">
      <h2 id="my-cards" class="hidden">${text("phone.mine.title")}</h2>
      <ul class="own-cards">
        ${repeat(cards, idOf, (card) => html`<li>${this.#card(card)}</li>`)}
      </ul>
      ${cards.length >= 3 ? html`<p class="helper">${text("phone.deposit.enough")}</p>` : ""}
    </section>`;
  }

  #card(card: Contribution<OwnCard>): TemplateResult {
    const foot = this.#withdrawing === card.id ? this.#confirmation(card) : this.#foot(card);
    return cardView(card.words, this.language, foot);
  }

  #foot(card: Contribution<OwnCard>): TemplateResult {
    return html`${this.#reason(card)}
      <div class="card-foot">
        ${stateSign(card.state)}
        ${card.state === "refused" ? copyButton(wordsOf(card.words)) : ""}
        <button type="button" class="text-button" @click=${() => this.#edit(card)}>
          ${text(card.state === "set_aside" ? "phone.mine.reword" : "common.action.edit")}
        </button>
        <button type="button" class="text-button" @click=${() => this.#confirm(card.id)}>
          ${text("common.action.take_back")}
        </button>
      </div>
      ${this.whole && !card.key ? this.#wish(card) : ""}`;
  }

  #wish({ id, words }: Contribution<OwnCard>): TemplateResult {
    return html`<phone-wish-elsewhere
      .session=${this.session} .of=${{ item: `card:${id}`, wish: words.wish }}
    ></phone-wish-elsewhere>`;
  }

  #reason({ state, reason }: Contribution<OwnCard>): TemplateResult | string {
    if (state === "set_aside" || state === "rephrased")
      return html`<p class="card-text">${text(`phone.mine.${state}`)}</p>`;
    if (state !== "refused") return "";
    return html`<p class="card-text">${text("phone.mine.refused", { reason: reason ?? "" })}</p>`;
  }

  #confirmation(card: Contribution<OwnCard>): TemplateResult {
    return withdrawal(
      "phone.mine.withdraw_sure",
      () => this.#confirm(""),
      () => this.#withdraw(card),
    );
  }

  #confirm(id: string): void {
    this.#withdrawing = id;
    this.update();
  }

  #edit(card: Contribution<OwnCard>): void {
    takeUpAgain(this.session, card);
    openComposer(this, "deposit");
  }

  #withdraw({ id, key }: Contribution<OwnCard>): void {
    this.#confirm("");
    if (key) this.session.dismiss(key);
    else void this.session.command("withdraw_card", { card: id });
  }
}

function idOf({ id }: Contribution<OwnCard>): string {
  return id;
}

/** A card that was set aside waits for its author, so a small screen must show it first. */
function setAsideFirst(one: Contribution<OwnCard>, other: Contribution<OwnCard>): number {
  return Number(other.state === "set_aside") - Number(one.state === "set_aside");
}

/** The rules among the cards, or the others, or all. */
export function ofKind(
  cards: Contribution<OwnCard>[],
  only: PhoneOwnCards["only"],
): Contribution<OwnCard>[] {
  return only === "all"
    ? cards
    : cards.filter(({ words }) => (words.kind === "rule") === (only === "rules"));
}

/** Those of the step at which the group is, if several steps collect cards [Y7]; a rule has none. */
export function ofStep(
  { records }: Session,
  cards: Contribution<OwnCard>[],
): Contribution<OwnCard>[] {
  const here = meetingOf(records)?.collecting ?? "";
  return cards.filter(({ words: { kind, step } }) => kind === "rule" || (step ?? here) === here);
}

customElements.define("phone-own-cards", PhoneOwnCards);
