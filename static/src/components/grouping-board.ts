import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { bare } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { Card, Records } from "../replica/records.ts";
import { itemTitle, looseCards, themesWithCards } from "../selectors/cards.ts";
import { containerOf, type Place } from "../selectors/grouping.ts";
import type { Identified } from "../selectors/records.ts";
import { forTheRoom } from "../selectors/room.ts";
import { announce } from "./announcer.ts";
import { BoardElement } from "./element.ts";
import { GroupingDesk } from "./grouping-desk.ts";
import { Hand, type Held } from "./grouping-hand.ts";
import { island } from "./grouping-island.ts";
import { groupingTools, groupingTray, newThemePlace } from "./grouping-tray.ts";
import { type GroupingView, placeName } from "./grouping-view.ts";

/**
 * Cards to group and themes that hold some. With `editable`, a card is picked up by a tap or by
 * Enter and put down by a tap on a place or by arrows and Enter; without, it is there to be read.
 */
export class GroupingBoard extends BoardElement {
  #editable = false;
  #naming: string | null = null;
  #opened: string | null = null;
  readonly #hand = new Hand();
  readonly #desk = new GroupingDesk(
    () => this.session,
    () => this.update(),
  );

  set editable(editable: boolean) {
    if (!editable) this.#hand.leave();
    this.#editable = editable;
    this.update();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("keydown", (event) => this.#key(event));
  }

  protected template(): TemplateResult {
    const view = this.#view();
    const themes = themesWithCards(view.records);
    return html`${view.editable ? groupingTools(view, this.#desk) : ""}
      <div class="grouping" data-holding=${this.#hand.held?.what ?? nothing}>
        ${view.editable || looseCards(view.records).length ? groupingTray(view) : ""}
        <div class="frame"><div class="grouping-islands" data-flow>
          ${repeat(
            themes,
            ({ id }) => id,
            (theme) => island(view, theme),
          )}
          ${view.editable ? newThemePlace(view) : ""}
        </div></div>
      </div>`;
  }

  get #records(): Records {
    return this.#desk.over(forTheRoom(this.session.records));
  }

  #view(): GroupingView {
    const records = this.#records;
    this.#hand.check(records);
    return {
      records,
      language: this.language,
      editable: this.#editable,
      hand: this.#hand,
      naming: this.#naming,
      opened: this.#opened,
      tapCard: (card) => this.#tapCard(card),
      tapPlace: (place) => this.#hand.held && this.#put(place),
      take: (theme) => this.#take({ what: "theme", id: theme }),
      name: (theme) => this.#name(theme),
      rename: (theme, title) => this.#desk.rename(theme, title),
      open: (theme) => this.#open(theme),
      dissolve: (theme) => this.#desk.dissolve(theme),
    };
  }

  /** A card picks up, puts back, or says where the held one goes: before itself. */
  #tapCard(card: Identified<Card>): void {
    const id = bare(card.id);
    const { held, aimed } = this.#hand;
    const place = containerOf(card, this.#records);
    if (!held) this.#take({ what: "card", id });
    else if (!this.#hand.holds("card", id)) this.#put({ ...place, before: id });
    else if (aimed) this.#put(aimed);
    else this.#leave();
  }

  #take(held: Held): void {
    this.#opened = null;
    this.#hand.take(held);
    announce(text("common.group.picked_up", { card: this.#title(held) }));
    this.update();
    if (held.what === "theme") this.#focusOn(".grouping-drop");
  }

  #leave(): void {
    const { held } = this.#hand;
    if (!held) return;
    announce(text("common.group.left", { card: this.#title(held) }));
    this.#hand.leave();
    this.update();
    this.#focus(held);
  }

  #put(place: Place): void {
    const { held } = this.#hand;
    if (!held || (held.what === "theme" && (!place.theme || place.theme === held.id))) return;
    const where = placeName(this.#records, place, this.language);
    announce(text("common.group.dropped", { card: this.#title(held), place: where }));
    this.#hand.leave();
    const made = this.#desk.put(held, place);
    if (made) this.#name(made);
    else this.#focus(held.what === "card" ? held : { what: "theme", id: place.theme ?? "" });
  }

  #key(event: KeyboardEvent): void {
    if (!this.#hand.held) return;
    const steps = KEYS[event.key];
    if (event.key === "Escape") this.#leave();
    else if (steps) this.#aim(steps[0], steps[1]);
    else if (event.key !== "Enter" || !this.#putWithEnter()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A carried theme has no button of its own to press: Enter puts it where the hand aims. */
  #putWithEnter(): boolean {
    const { held, aimed } = this.#hand;
    if (held?.what !== "theme" || !aimed) return false;
    this.#put(aimed);
    return true;
  }

  #aim(way: "aside" | "along", offset: 1 | -1): void {
    const records = this.#records;
    const place =
      way === "aside" ? this.#hand.aimAside(records, offset) : this.#hand.aimAlong(records, offset);
    if (place) {
      announce(text("common.group.place", { place: placeName(records, place, this.language) }));
    }
    this.update();
    requestAnimationFrame(() => this.#showAim());
  }

  /** The place aimed at may stand on another page, or further down. */
  #showAim(): void {
    const aimed = ["li", ".grouping-drop", "section"].map((part) => `${part}[data-aimed]`);
    const shown = aimed.map((part) => this.querySelector(part)).find((part) => part !== null);
    shown?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #name(theme: string | null): void {
    const named = this.#naming;
    this.#naming = theme;
    this.#opened = null;
    this.update();
    requestAnimationFrame(() => {
      const field = this.querySelector<HTMLInputElement>(`[data-naming="${theme}"] input`);
      field?.focus();
      field?.select();
    });
    if (!theme && named) this.#focus({ what: "theme", id: named });
  }

  #open(theme: string | null): void {
    this.#opened = theme;
    this.update();
  }

  /** Focus follows what was moved, wherever it is drawn now. */
  #focus({ what, id }: Held): void {
    const target = what === "card" ? `[data-card="${id}"]` : `[data-place="${id}"] .grouping-more`;
    this.#focusOn(target);
  }

  #focusOn(target: string): void {
    requestAnimationFrame(() => this.querySelector<HTMLElement>(target)?.focus());
  }

  #title({ what, id }: Held): string {
    return typeset(itemTitle(this.#records, `${what}:${id}`), this.language);
  }
}

const KEYS: Record<string, ["aside" | "along", 1 | -1]> = {
  ArrowLeft: ["aside", -1],
  ArrowRight: ["aside", 1],
  ArrowUp: ["along", -1],
  ArrowDown: ["along", 1],
};

customElements.define("grouping-board", GroupingBoard);
