import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { text } from "../helpers/text/text.ts";
import type { Records } from "../replica/records.ts";
import { BoardElement } from "../shared/element.ts";
import { announce } from "../shared/live-region.ts";
import { markAim, markProposed } from "./aim.ts";
import { GroupingCommands } from "./commands.ts";
import { Drag } from "./drag.ts";
import { Hand, type Held } from "./hand.ts";
import { pressed } from "./keys.ts";
import { Lifting } from "./lifting.ts";
import { type Arrangement, arranged, NOTHING } from "./model/arrangement.ts";
import { groupable } from "./model/groupable.ts";
import { pinned } from "./model/pinned.ts";
import { Moves } from "./moves.ts";
import { groupingPlaces } from "./places.ts";
import { groupingProposal, proposalsOf, proposedCards } from "./proposal.ts";
import { island } from "./theme.ts";
import { groupingTools } from "./tools.ts";
import { groupingTray, newThemePlace } from "./tray.ts";
import type { GroupingView } from "./view.ts";

/**
 * Cards to group and themes that hold some. With `editable` they are moved by dragging, by a tap on
 * a card and one on a place, or by keyboard, one or several; without, they are there to be read.
 */
export class GroupingBoard extends BoardElement {
  #editable = false;
  #naming: string | null = null;
  #opened: string | null = null;
  #proposing = false;
  #records: Records = new Map();
  #arrangement: Arrangement = NOTHING;
  #drag: Drag | undefined;
  readonly #hand = new Hand();
  readonly #commands = new GroupingCommands(
    () => this.session,
    () => this.update(),
  );
  readonly #moves = new Moves(this.#hand, this.#commands, this);
  readonly #lifting = new Lifting(
    this,
    this.#moves,
    () => this.#editable,
    (theme) => this.#open(theme),
  );

  set editable(editable: boolean) {
    if (!editable) {
      this.#drag?.cancel();
      this.#hand.leave();
    }
    this.#editable = editable;
    this.update();
  }

  get records(): Records {
    return this.#records;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("keydown", (event) => pressed(event, this.#moves, this.#commands));
    this.addEventListener("focusin", ({ target }) =>
      this.toggleAttribute("data-keys", (target as Element).matches(":focus-visible")),
    );
    this.addEventListener("focusout", () => this.removeAttribute("data-keys"));
    this.#drag ??= new Drag(this, this.#lifting);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drag?.cancel();
  }

  protected template(): TemplateResult {
    this.#look();
    const view = this.#view();
    const focused = this.querySelector<HTMLElement>("[data-card]:focus")?.dataset.card;
    const hasTray = view.editable || view.arrangement.loose.length > 0;
    queueMicrotask(() => this.#mark(view, focused));
    return html`${view.editable ? groupingTools(view) : ""}
      ${view.editable ? groupingProposal(view) : ""}
      <div class="grouping" data-tray=${hasTray || nothing}>
        ${hasTray ? groupingTray(view) : ""}
        <div class="frame"><div class="grouping-islands" data-flow data-packed>
          ${repeat(
            view.arrangement.islands,
            ({ id }) => id,
            (theme) => island(view, theme),
          )}
          ${view.editable ? newThemePlace(view) : ""}
        </div></div>
        <div class="grouping-lift" aria-hidden="true"></div>
      </div>
      ${view.editable ? groupingPlaces(view) : ""}`;
  }

  /** The board as it is now; what has left it leaves the hand, and the finger, at once. */
  #look(): void {
    const records = groupable(this.session.records);
    if (this.#hand.check(records)) {
      announce(text("common.group.gone"));
      if (this.#drag?.active) this.#drag.abort();
    }
    this.#records = pinned(records, this.#lifting.grip);
    this.#arrangement = arranged(this.#records, this.#arrangement);
  }

  #view(): GroupingView {
    return {
      records: this.#records,
      arrangement: this.#arrangement,
      language: this.language,
      editable: this.#editable,
      hand: this.#hand,
      moves: this.#moves,
      commands: this.#commands,
      naming: this.#naming,
      opened: this.#opened,
      proposing: this.#proposing,
      name: (theme) => this.name(theme),
      open: (theme) => this.#open(theme),
      propose: (wanted) => void this.#propose(wanted),
      join: (theme) => this.#join(theme),
      shift: (theme, offset) => this.#shift(theme, offset),
    };
  }

  /** A card that is drawn in another list is another element: focus goes along with it. */
  #mark(view: GroupingView, focused: string | undefined): void {
    markAim(this, this.#hand);
    markProposed(this, proposedCards(view));
    if (focused && document.activeElement === document.body) {
      this.querySelector<HTMLElement>(`[data-card="${focused}"]`)?.focus({ preventScroll: true });
    }
  }

  drawn(): void {
    this.#opened = null;
    this.update();
  }

  /** The place aimed at may stand on another page, or further down. */
  aimed(): void {
    markAim(this, this.#hand);
    const places = ["li", ".grouping-islands > *", ".grouping-tray"];
    const aimed = places.map((part) => this.querySelector(`${part}[data-aimed]`));
    const shown = aimed.find((one) => one !== null);
    shown?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Writes the name of a theme in place, or (`null`) has done so. */
  name(theme: string | null): void {
    const named = this.#naming;
    this.#naming = theme;
    this.#opened = null;
    this.update();
    requestAnimationFrame(() => {
      const field = this.querySelector<HTMLInputElement>(`[data-naming="${theme}"] input`);
      field?.focus({ preventScroll: true });
      field?.scrollIntoView({ block: "center", inline: "nearest" });
      field?.select();
    });
    if (!theme && named) this.focusHeld({ what: "theme", id: named });
  }

  /** Focus follows what was moved, wherever it is drawn now. */
  focusHeld(held: Held): void {
    const target =
      held.what === "cards"
        ? `[data-card="${held.ids[0]}"]`
        : `[data-place="${held.id}"] .grouping-more`;
    requestAnimationFrame(() => this.querySelector<HTMLElement>(target)?.focus());
  }

  #open(theme: string | null): void {
    this.#opened = theme;
    this.update();
  }

  #join(theme: string): void {
    this.#moves.take({ what: "theme", id: theme });
    const other = ".grouping-islands > :not([data-held]) .grouping-drop";
    requestAnimationFrame(() => this.querySelector<HTMLElement>(other)?.focus());
  }

  /** The theme keeps its actions open and focus with it, so that it can go on. */
  #shift(theme: string, offset: 1 | -1): void {
    this.#moves.shift(theme, offset);
    this.update();
    const act = offset < 0 ? "earlier" : "later";
    requestAnimationFrame(() => {
      const island = this.querySelector(`.grouping-islands > [data-place="${theme}"]`);
      const target =
        island?.querySelector(`[data-act="${act}"]`) ?? island?.querySelector(".grouping-more");
      (target as HTMLElement | null)?.focus();
    });
  }

  async #propose(wanted: boolean): Promise<void> {
    this.#proposing = wanted && (await this.#commands.suggest());
    if (this.#proposing) {
      const count = proposalsOf(this.session.records).length;
      announce(text(count ? "common.group.proposal_count" : "common.group.no_proposal", { count }));
    }
    this.update();
  }
}

customElements.define("grouping-board", GroupingBoard);
