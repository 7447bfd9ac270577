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
import { unopened } from "../../selectors/unopened.ts";
import { cardView } from "../../shared/written/card-view.ts";
import "../reports/elsewhere.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { ConsolePart } from "../frame/part.ts";
import { type CardModeration, cardTools, menuOfNeighbour } from "./card-tools.ts";
import { itemFoot, menuButton } from "./item-foot.ts";
import { unopenedPart } from "./unopened.ts";

/** All cards and themes, at any step. The tools of one at a time are open. */
export class ConsoleCards extends ConsolePart {
  #opened = "";
  #showsMarks = false;

  protected template(): TemplateResult {
    const cards = cardsInOrder(this.session.records);
    const aside = cards.filter((card) => card.set_aside);
    return html`<div class="console-part">
      ${this.#marksFold()}
      <h2 tabindex="-1" data-list>${text("console.cards.list")}</h2>
      <p class="soft">${this.#state(cards.length)}</p>
      ${unopenedPart("cards", unopened(this.session.records, "cards"), (rest) => void this.#openLot(rest))}
      ${this.#list(cards.filter((card) => !card.set_aside))}
      ${aside.length ? this.#aside(aside) : ""} ${this.#themes()}
    </div>`;
  }

  /** Everything that was marked for another setting. */
  #marksFold(): TemplateResult | string {
    const all = marks(this.session.records);
    if (all.length === 0) return "";
    return html`<details class="console-fold" .open=${this.#showsMarks} @toggle=${(event: Event) => this.#toggleMarks(event)}>
      <summary>${text("console.elsewhere.title")} (${all.length})</summary>
      ${this.#showsMarks ? this.#marks(all) : ""}
    </details>`;
  }

  /** The form of a mark is shown once on the page: here, or under its card. */
  #toggleMarks(event: Event): void {
    this.#showsMarks = (event.target as HTMLDetailsElement).open;
    if (this.#showsMarks) this.#opened = "";
    this.update();
  }

  #marks(all: readonly Mark[]): TemplateResult {
    return html`<ul class="console-marks">${repeat(
      all,
      ({ id }) => id,
      ({ item, words }) => html`<li>
          <h3 lang=${this.language}>${wholeWords(typeset(words, this.language))}</h3>
          ${this.#mark(item)}
        </li>`,
    )}</ul>`;
  }

  #state(count: number): string {
    if (count === 0 && !unopened(this.session.records, "cards")) return text("console.cards.empty");
    const shown = meetingOf(this.session.records)?.cards_shown;
    return text(shown ? "common.announce.cards_shown" : "console.cards.hidden");
  }

  async #openLot(rest: boolean): Promise<void> {
    if (!(await this.openLot("cards", rest))) return;
    this.focusOn("[data-list]");
    if (rest && meetingOf(this.session.records)?.silence?.writing)
      void this.run("keep_silence", { ends_at: null });
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
      <ul class="console-action-list">${themes.map((theme) => this.#theme(theme))}</ul>`;
  }

  #theme({ id, title }: Identified<Theme>): TemplateResult {
    return html`<li>
      <p lang=${this.language}>${wholeWords(typeset(title, this.language))}</p>
      ${menuButton({ id, title }, { opened: this.#opened === id, open: (item) => this.#open(item) })}
      ${this.#opened === id ? html`<console-elsewhere .session=${this.session} .item=${id}></console-elsewhere>` : ""}
    </li>`;
  }

  #foot(card: Identified<Card>): TemplateResult {
    const isOpened = this.#opened === card.id;
    const run: typeof this.run = (name, ...given) => this.run(name, ...given);
    const actions = { opened: isOpened, open: (id: string) => this.#open(id), run };
    return html`
      ${card.facilitator ? html`<p class="card-tag">${text("common.facilitator_input")}</p>` : ""}
      ${card.elsewhere ? html`<p class="card-tag">${text("common.elsewhere.tag")}</p>` : ""}
      ${itemFoot(this.session.records, card, actions)}
      ${isOpened ? cardTools(this.session, card, (command) => this.#moderate(card, command)) : ""}
    `;
  }

  /** The tag of the card, or the heading of the fold, names the mark. */
  #mark(item: string): TemplateResult {
    return html`<console-elsewhere .session=${this.session} .item=${item} .named=${true}></console-elsewhere>`;
  }

  /** The card goes to the other list; the focus goes to its neighbour in this one. */
  #moderate(card: Identified<Card>, command: CardModeration): void {
    const list = cardsInOrder(this.session.records).filter(
      ({ set_aside }) => set_aside === card.set_aside,
    );
    void this.run(command, { card: bare(card.id) });
    this.#opened = "";
    this.focusOn(menuOfNeighbour(list, card.id));
  }

  #open(item: string): void {
    this.#opened = item;
    if (item) this.#showsMarks = false;
    this.updateAndScrollTo(".console-tools");
  }
}

customElements.define("console-cards", ConsoleCards);
