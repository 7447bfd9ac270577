import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Card, Theme } from "../../replica/records.ts";
import { type Mark, marks } from "../../selectors/attention.ts";
import { cardsInOrder, themesWithCards } from "../../selectors/cards.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import type { Identified } from "../../selectors/records.ts";
import { cardView } from "../../shared/card-view.ts";
import "../leaving/elsewhere.ts";
import "./reformulation.ts";
import { icon } from "../../shared/icons.ts";
import { ConsolePart } from "../frame/part.ts";

/** Every card, hidden from the room or not, at any step; one at a time shows what may be done. */
export class ConsoleCards extends ConsolePart {
  #opened = "";
  #unfolded = false;

  protected template(): TemplateResult {
    const cards = cardsInOrder(this.session.records);
    const aside = cards.filter((card) => card.set_aside);
    return html`<div class="console-part">
      ${this.#elsewhere()}
      <h2>${text("console.cards.list")}</h2>
      <p class="soft">${this.#state(cards.length)}</p>
      ${this.#list(cards.filter((card) => !card.set_aside))}
      ${aside.length ? this.#aside(aside) : ""} ${this.#themes()}
    </div>`;
  }

  /** What the group may pass on, wherever it was marked. */
  #elsewhere(): TemplateResult | string {
    const all = marks(this.session.records);
    if (all.length === 0) return "";
    return html`<details class="console-fold" .open=${this.#unfolded} @toggle=${(event: Event) => this.#fold(event)}>
      <summary>${text("console.elsewhere.title")} (${all.length})</summary>
      ${this.#unfolded ? this.#marks(all) : ""}
    </details>`;
  }

  /** Each has one place to be worded in at a time: here, or under its card. */
  #fold(event: Event): void {
    this.#unfolded = (event.target as HTMLDetailsElement).open;
    if (this.#unfolded) this.#opened = "";
    this.update();
  }

  #marks(all: readonly Mark[]): TemplateResult {
    return html`<ul class="console-marks">${repeat(
      all,
      ({ id }) => id,
      ({ item, words }) => html`<li>
          <h3 lang=${this.language}>${typeset(words, this.language)}</h3>
          ${this.#mark(item)}
        </li>`,
    )}</ul>`;
  }

  #state(count: number): string {
    if (count === 0) return text("console.cards.empty");
    const shown = meetingOf(this.session.records)?.cards_shown;
    return text(shown ? "common.announce.cards_shown" : "console.cards.hidden");
  }

  #aside(cards: Identified<Card>[]): TemplateResult {
    return html`<h3>${text("console.cards.aside_title")}</h3>
      <p class="soft">${text("console.cards.aside_helper")}</p>
      ${this.#list(cards)}`;
  }

  #list(cards: Identified<Card>[]): TemplateResult {
    return html`<ul class="console-cards">${repeat(
      cards,
      ({ id }) => id,
      (card) => html`<li>${cardView(card, this.language, this.#foot(card))}</li>`,
    )}</ul>`;
  }

  #themes(): TemplateResult | string {
    const themes = themesWithCards(this.session.records);
    if (themes.length === 0) return "";
    return html`<h3>${text("common.theme.many")}</h3>
      <ul class="console-offers">${themes.map((theme) => this.#theme(theme))}</ul>`;
  }

  #theme({ id, title }: Identified<Theme>): TemplateResult {
    return html`<li>
      <p lang=${this.language}>${typeset(title, this.language)}</p>
      ${this.#more(id, title)} ${this.#opened === id ? html`<console-elsewhere .session=${this.session} .item=${id}></console-elsewhere>` : ""}
    </li>`;
  }

  #foot(card: Identified<Card>): TemplateResult {
    return html`
      ${card.facilitator ? html`<p class="card-tag">${text("common.facilitator_input")}</p>` : ""}
      ${card.elsewhere ? html`<p class="card-tag">${text("common.elsewhere.tag")}</p>` : ""}
      ${this.#more(card.id, card.title)} ${this.#opened === card.id ? this.#tools(card) : ""}
    `;
  }

  #more(id: string, title: string): TemplateResult {
    const opened = this.#opened === id;
    return html`<button type="button" class="console-more" data-more=${id} aria-expanded=${opened}
      aria-label=${text("console.cards.more", { title })}
      @click=${() => this.#open(opened ? "" : id)}
    >${icon("more")}</button>`;
  }

  #tools(card: Identified<Card>): TemplateResult {
    const aside = card.set_aside ? "bring_back" : "set_aside";
    return html`<div class="console-tools">
      <button type="button" class="text-button" @click=${() => this.#turn(card, aside)}>
        ${text(`console.cards.${aside}`)}
      </button>
      ${card.set_aside ? "" : this.#large(card)}
      <console-reformulation .session=${this.session} .card=${card.id}></console-reformulation>
      ${this.#mark(card.id)}
    </div>`;
  }

  /** Under a card, which bears the tag, and under the heading that says the same. */
  #mark(item: string): TemplateResult {
    return html`<console-elsewhere .session=${this.session} .item=${item} .said=${true}></console-elsewhere>`;
  }

  /** It goes to the other list; whoever goes through them stays where it was. */
  #turn(card: Identified<Card>, aside: "set_aside" | "bring_back"): void {
    const list = cardsInOrder(this.session.records).filter(
      ({ set_aside }) => set_aside === card.set_aside,
    );
    const at = list.findIndex(({ id }) => id === card.id);
    const beside = list[at + 1] ?? list[at - 1];
    void this.run(aside, { card: bare(card.id) });
    this.#opened = "";
    this.focusOn(`[data-more="${beside?.id}"]`);
  }

  #large({ id }: Identified<Card>): TemplateResult {
    const large = meetingOf(this.session.records)?.projected === id;
    return html`<button type="button" class="text-button"
      @click=${() => this.run("project", { item: large ? null : id })}
    >${text(large ? "console.cards.unproject" : "console.cards.project")}</button>`;
  }

  #open(item: string): void {
    this.#opened = item;
    if (item) this.#unfolded = false;
    this.bringOn(".console-tools");
  }
}

customElements.define("console-cards", ConsoleCards);
