import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { text } from "../helpers/text/text.ts";
import type { Records } from "../replica/records.ts";
import { BoardElement } from "../shared/page/element.ts";
import { announce } from "../shared/page/live-region.ts";
import { GroupingCommands } from "./commands.ts";
import { Drag } from "./drag.ts";
import { BoardDragHandler } from "./drag-handler.ts";
import { pressed } from "./keys.ts";
import { type Arrangement, arranged, NOTHING } from "./model/arrangement.ts";
import { draggedInPlace } from "./model/dragged-in-place.ts";
import { groupable } from "./model/groupable.ts";
import { Moves } from "./moves.ts";
import { NameDraft } from "./name-draft.ts";
import { groupingProposal, proposalsOf, proposedCards } from "./proposal.ts";
import { type SelectedItems, Selection } from "./selection.ts";
import { targetList } from "./target-list.ts";
import { markProposed, markTarget } from "./target-marks.ts";
import { themeGroup } from "./theme.ts";
import { groupingTools } from "./tools.ts";
import { groupingTray, newThemePlace } from "./tray.ts";
import type { GroupingView } from "./view.ts";

/**
 * Cards and themes. With `editable`, one or several cards are moved by dragging, by a tap on a card
 * and one on a target, or by keyboard. Otherwise they can only be read. With `paged` the ungrouped cards
 * stand on the pages of the themes, not beside them.
 */
export class GroupingBoard extends BoardElement {
  paged = false;
  #editable = false;
  #naming: string | null = null;
  #opened: string | null = null;
  #proposing = false;
  readonly #nameDraft = new NameDraft(() => this.session);
  #records: Records = new Map();
  #arrangement: Arrangement = NOTHING;
  #drag: Drag | undefined;
  readonly #selection = new Selection();
  readonly #commands = new GroupingCommands(
    () => this.session,
    () => this.update(),
  );
  readonly #moves = new Moves(this.#selection, this.#commands, this);
  readonly #dragHandler = new BoardDragHandler(
    this,
    this.#moves,
    () => this.#editable,
    (theme) => this.#open(theme),
  );

  set editable(editable: boolean) {
    if (!editable) {
      this.#drag?.cancel();
      this.#selection.clear();
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
    this.#drag ??= new Drag(this, this.#dragHandler);
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
    const tray = hasTray ? groupingTray(view, this.paged) : "";
    queueMicrotask(() => this.#mark(view, focused));
    return html`${view.editable ? groupingTools(view) : ""}
      ${view.editable ? groupingProposal(view) : ""}
      <div class="grouping" data-tray=${hasTray || nothing}>
        ${this.paged ? "" : tray}
        <div class="frame"><div class="grouping-themes" data-flow data-packed>
          ${repeat(
            view.arrangement.themes.filter(({ cards }) => view.editable || cards.length > 0),
            ({ id }) => id,
            (theme) => themeGroup(view, theme),
          )}
          ${view.editable ? newThemePlace(view) : ""} ${this.paged ? tray : ""}
        </div></div>
        <div class="grouping-drag-layer" aria-hidden="true"></div>
      </div>
      ${view.editable ? targetList(view) : ""}`;
  }

  /** Takes the board as it is now. What is no longer on it is deselected, and its drag ends. */
  #look(): void {
    const records = groupable(this.session.records);
    if (this.#selection.removeMissing(records)) {
      announce(text("common.group.gone"));
      if (this.#drag?.active) this.#drag.abort();
    }
    this.#records = draggedInPlace(records, this.#dragHandler.dragged);
    this.#arrangement = arranged(this.#records, this.#arrangement);
  }

  #view(): GroupingView {
    return {
      records: this.#records,
      arrangement: this.#arrangement,
      language: this.language,
      editable: this.#editable,
      selection: this.#selection,
      moves: this.#moves,
      commands: this.#commands,
      naming: this.#editable ? (this.#naming ?? this.#nameDraft.theme) : null,
      nameDraft: this.#nameDraft,
      opened: this.#opened,
      proposing: this.#proposing,
      name: (theme) => this.name(theme),
      open: (theme) => this.#open(theme),
      propose: (wanted) => void this.#propose(wanted),
      join: (theme) => this.#join(theme),
      shift: (theme, offset) => this.#shift(theme, offset),
    };
  }

  /** Marks target and proposal. A card that is drawn in another list is a new element: restores focus. */
  #mark(view: GroupingView, focused: string | undefined): void {
    markTarget(this, this.#selection);
    markProposed(this, proposedCards(view));
    if (focused && document.activeElement === document.body) {
      this.querySelector<HTMLElement>(`[data-card="${focused}"]`)?.focus({ preventScroll: true });
    }
  }

  selectionChanged(): void {
    this.#opened = null;
    this.update();
  }

  /** Marks the target and scrolls to it: it may be on another page, or further down. */
  targetChanged(): void {
    markTarget(this, this.#selection);
    const places = ["li", ".grouping-themes > *", ".grouping-tray"];
    const target = places.map((part) => this.querySelector(`${part}[data-target]`));
    const shown = target.find((one) => one !== null);
    shown?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Opens the name field of a theme, or (`null`) closes it. */
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
    if (!theme && named) this.focusMoved({ what: "theme", id: named });
  }

  /** Moves focus to what was moved, where it is drawn now. */
  focusMoved(items: SelectedItems): void {
    const target =
      items.what === "cards"
        ? `[data-card="${items.ids[0]}"]`
        : `[data-place="${items.id}"] .grouping-more`;
    requestAnimationFrame(() => this.querySelector<HTMLElement>(target)?.focus());
  }

  #open(theme: string | null): void {
    this.#opened = theme;
    this.update();
  }

  #join(theme: string): void {
    this.#moves.select({ what: "theme", id: theme });
    const other = ".grouping-themes > :not([data-selected]) .grouping-drop";
    requestAnimationFrame(() => this.querySelector<HTMLElement>(other)?.focus());
  }

  /** Moves a theme; its actions stay open, and focus stays on the button, to move it on. */
  #shift(theme: string, offset: 1 | -1): void {
    this.#moves.shift(theme, offset);
    this.update();
    const act = offset < 0 ? "earlier" : "later";
    requestAnimationFrame(() => {
      const themeGroup = this.querySelector(`.grouping-themes > [data-place="${theme}"]`);
      const target =
        themeGroup?.querySelector(`[data-act="${act}"]`) ??
        themeGroup?.querySelector(".grouping-more");
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
