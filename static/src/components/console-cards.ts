import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { bare } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import type { Card } from "../replica/records.ts";
import { cardsInOrder } from "../selectors/cards.ts";
import { meetingOf } from "../selectors/meeting.ts";
import type { Identified } from "../selectors/records.ts";
import { cardView } from "./card-view.ts";
import "./console-elsewhere.ts";
import { ConsolePart } from "./console-part.ts";
import { icon } from "./icons.ts";

/** Every card, hidden from the room or not; one at a time shows what may be done with it. */
export class ConsoleCards extends ConsolePart {
  #opened = "";

  protected template(): TemplateResult {
    const cards = cardsInOrder(this.session.records);
    const here = cards.filter((card) => !card.set_aside);
    const aside = cards.filter((card) => card.set_aside);
    return html`<div class="console-part">
      <h2>${text("console.cards.list")}</h2>
      <p class="soft">${this.#state(cards.length)}</p>
      ${this.#list(here)}
      ${
        aside.length
          ? html`<h3>${text("console.cards.aside_title")}</h3>
              <p class="soft">${text("console.cards.aside_helper")}</p>
              ${this.#list(aside)}`
          : ""
      }
    </div>`;
  }

  #state(count: number): string {
    if (count === 0) return text("console.cards.empty");
    const shown = meetingOf(this.session.records)?.cards_shown;
    return text(shown ? "common.announce.cards_shown" : "console.cards.hidden");
  }

  #list(cards: Identified<Card>[]): TemplateResult {
    return html`<ul class="console-cards">${repeat(
      cards,
      ({ id }) => id,
      (card) => html`<li>${cardView(card, this.language, this.#foot(card))}</li>`,
    )}</ul>`;
  }

  #foot(card: Identified<Card>): TemplateResult {
    const opened = this.#opened === card.id;
    return html`
      ${card.facilitator ? html`<p class="card-tag">${text("common.facilitator_input")}</p>` : ""}
      ${card.elsewhere ? html`<p class="card-tag">${text("common.elsewhere.tag")}</p>` : ""}
      <button type="button" class="console-more" aria-expanded=${opened}
        aria-label=${text("console.cards.more", { title: card.title })}
        @click=${() => this.#open(opened ? "" : card.id)}
      >${icon("more")}</button>
      ${opened ? this.#tools(card) : ""}
    `;
  }

  #tools(card: Identified<Card>): TemplateResult {
    const large = meetingOf(this.session.records)?.projected === card.id;
    const aside = card.set_aside ? "bring_back" : "set_aside";
    return html`<div class="console-tools">
      <button type="button" class="text-button" @click=${() => this.run(aside, { card: bare(card.id) })}>
        ${text(`console.cards.${aside}`)}
      </button>
      ${
        card.set_aside
          ? ""
          : html`<button type="button" class="text-button" aria-pressed=${large}
              @click=${() => this.run("project", { item: large ? null : card.id })}
            >${text(large ? "console.cards.unproject" : "console.cards.project")}</button>`
      }
      <console-elsewhere .session=${this.session} .item=${card.id}></console-elsewhere>
    </div>`;
  }

  #open(card: string): void {
    this.#opened = card;
    this.update();
  }
}

customElements.define("console-cards", ConsoleCards);
