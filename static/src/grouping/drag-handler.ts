import { bare, kindOf } from "../helpers/platform/ids.ts";
import type { AnyRecord, Records } from "../replica/records.ts";
import type { DragHandler } from "./drag.ts";
import type { DraggedRecords } from "./model/dragged-in-place.ts";
import { sameTarget } from "./model/drop-targets.ts";
import type { Moves } from "./moves.ts";
import { targetAt } from "./target-at.ts";
import { markTarget } from "./target-marks.ts";

/** Dragging selects, aims at a target and drops, through the same functions as tapping and arrows. */
export class BoardDragHandler implements DragHandler {
  /** The records of what is dragged, as they were when the drag began. */
  dragged: DraggedRecords = new Map();

  constructor(
    readonly board: HTMLElement,
    readonly moves: Moves,
    readonly editable: () => boolean,
    readonly open: (theme: string) => void,
  ) {}

  /** The card, or the head of a theme, at this element. */
  draggableAt(target: Element): HTMLElement | null {
    if (!this.editable() || target.closest("input, .grouping-more, .grouping-drop")) return null;
    const head = target.closest<HTMLElement>(".grouping-themes .grouping-head");
    const card = target.closest<HTMLElement>(".grouping-card");
    return card ?? (head?.closest(".grouping-new, .grouping-tray") ? null : head);
  }

  /** A selected card is dragged with all selected cards; any other card alone. */
  start(element: HTMLElement): HTMLElement[] {
    const { card } = element.dataset;
    const theme = themeOf(element);
    const { selection } = this.moves;
    if (card) {
      const ids = selection.cards.includes(card) ? selection.cards : [card];
      this.moves.select({ what: "cards", ids });
    } else if (theme) this.moves.select({ what: "theme", id: theme });
    const items = card ? selection.cards.map((id) => `card:${id}`) : [`theme:${theme}`];
    this.dragged = draggedRecords(this.moves.host.records, items);
    const elements = items.map((id) => this.board.querySelector<HTMLElement>(elementOf(id)));
    return elements.filter((one) => one !== null);
  }

  over(x: number, y: number): boolean {
    const { selection } = this.moves;
    const under = document.elementFromPoint(x, y);
    const target = targetAt(this.board, under, { x, y }, selection);
    if (!sameTarget(target, selection.target)) {
      selection.target = target;
      markTarget(this.board, selection);
    }
    return under?.closest(".grouping-targets") != null;
  }

  drop(): void {
    this.dragged = new Map();
    const { target } = this.moves.selection;
    if (target) this.moves.drop(target);
    else this.moves.clear();
    this.moves.host.selectionChanged();
  }

  cancel(): void {
    this.dragged = new Map();
    this.moves.clear();
    this.moves.host.selectionChanged();
  }

  /** A long press on a card selects it; on a theme it opens its actions. */
  longPressed(element: HTMLElement): void {
    const { card } = element.dataset;
    const theme = themeOf(element);
    if (card) this.moves.toggle(card);
    else if (theme) this.open(theme);
  }
}

function themeOf(element: Element): string | undefined {
  return element.closest<HTMLElement>("[data-place]")?.dataset.place;
}

/** The records of these ids, and of the themes of the cards. */
function draggedRecords(records: Records, ids: readonly string[]): Map<string, AnyRecord> {
  const items = new Map<string, AnyRecord>();
  for (const id of ids) {
    const record = records.get(id);
    if (record) items.set(id, record);
    const themeId = record?.type === "card" ? `theme:${record.theme}` : "";
    const theme = records.get(themeId);
    if (theme) items.set(themeId, theme);
  }
  return items;
}

function elementOf(id: string): string {
  if (kindOf(id) === "card") return `[data-card="${bare(id)}"]`;
  return `.grouping-themes > [data-place="${bare(id)}"]`;
}
