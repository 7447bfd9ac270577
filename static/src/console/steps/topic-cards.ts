import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import type { Card, Topic } from "../../replica/records.ts";
import { cardsOf, currentTopic, openCard } from "../../selectors/explore.ts";
import type { Identified } from "../../selectors/records.ts";
import { icon } from "../../shared/controls/icons.ts";
import { cardView } from "../../shared/written/card-view.ts";
import { ConsolePart } from "../frame/part.ts";
import { type CardModeration, cardTools, menuOfNeighbour } from "./card-tools.ts";
import { itemFoot } from "./item-foot.ts";

/** The cards of the current topic, each with its reformulation. One of several is open on the wall. */
export class ConsoleTopicCards extends ConsolePart {
  #opened = "";

  protected template(): TemplateResult {
    const topic = currentTopic(this.session.records);
    if (!topic) return html``;
    const all = cardsOf(this.session.records, topic);
    const shown = all.length > 1 ? openCard(topic, all)?.id : null;
    return html`<ul class="console-cards">${repeat(
      all,
      ({ id }) => id,
      (card) => html`<li>${cardView(card, this.language, this.#foot(topic, card, shown))}</li>`,
    )}</ul>`;
  }

  /** `shown` is the card that is open on the wall; null for a topic of one card. */
  #foot(topic: Identified<Topic>, card: Identified<Card>, shown?: string | null): TemplateResult {
    const isOpened = this.#opened === card.id;
    const run: typeof this.run = (name, ...given) => this.run(name, ...given);
    const actions = { opened: isOpened, open: (id: string) => this.#open(id), run };
    const opener = shown === null ? "" : this.#opener(topic, card.id, card.id === shown);
    return html`${itemFoot(this.session.records, card, actions, opener)}
      ${isOpened ? cardTools(this.session, card, (command) => this.#moderate(topic, card, command)) : ""}`;
  }

  #opener(topic: Identified<Topic>, card: string, isShown: boolean): TemplateResult {
    if (isShown) {
      return html`<p class="console-on-wall">${icon("check")}${text("console.explore.opened")}</p>`;
    }
    return html`<button type="button" class="text-button" data-open=${card}
      @click=${() => this.run("open_card", { topic: topic.id, card: bare(card) })}
    >${text("console.explore.open_card")}</button>`;
  }

  #moderate(topic: Identified<Topic>, { id }: Identified<Card>, command: CardModeration): void {
    const neighbour = menuOfNeighbour(cardsOf(this.session.records, topic), id);
    void this.run(command, { card: bare(id) });
    this.#opened = "";
    this.focusOn(neighbour);
  }

  #open(card: string): void {
    this.#opened = card;
    this.updateAndScrollTo(".console-tools");
  }
}

customElements.define("console-topic-cards", ConsoleTopicCards);
