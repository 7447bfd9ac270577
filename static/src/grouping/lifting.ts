import { bare, kindOf } from "../helpers/platform/ids.ts";
import type { AnyRecord, Records } from "../replica/records.ts";
import { markAim, placeAt } from "./aim.ts";
import type { Dragging } from "./drag.ts";
import { samePlace } from "./model/drop-targets.ts";
import type { Grip } from "./model/pinned.ts";
import type { Moves } from "./moves.ts";

/** What dragging does on the board: the hand takes, aims and puts down as it does by other ways. */
export class Lifting implements Dragging {
  /** What is under a finger, as it stood when it was lifted. */
  grip: Grip = new Map();

  constructor(
    readonly board: HTMLElement,
    readonly moves: Moves,
    readonly editable: () => boolean,
    readonly open: (theme: string) => void,
  ) {}

  /** Cards, and themes by their heads. */
  liftable(target: Element): HTMLElement | null {
    if (!this.editable() || target.closest("input, .grouping-more, .grouping-drop")) return null;
    const head = target.closest<HTMLElement>(".grouping-islands .grouping-head");
    const card = target.closest<HTMLElement>(".grouping-card");
    return card ?? (head?.closest(".grouping-new") ? null : head);
  }

  /** A card that is chosen is lifted with all that are; any other alone. */
  lift(element: HTMLElement): HTMLElement[] {
    const { card } = element.dataset;
    const theme = themeOf(element);
    const { hand } = this.moves;
    if (card) {
      const ids = hand.cards.includes(card) ? hand.cards : [card];
      this.moves.take({ what: "cards", ids });
    } else if (theme) this.moves.take({ what: "theme", id: theme });
    const held = card ? hand.cards.map((id) => `card:${id}`) : [`theme:${theme}`];
    this.grip = gripOf(this.moves.ground.records, held);
    const along = held.map((id) => this.board.querySelector<HTMLElement>(elementOf(id)));
    return along.filter((one) => one !== null);
  }

  over(x: number, y: number): boolean {
    const { hand } = this.moves;
    const under = document.elementFromPoint(x, y);
    const place = placeAt(this.board, under, { x, y }, hand);
    if (!samePlace(place, hand.aimed)) {
      hand.aimed = place;
      markAim(this.board, hand);
    }
    return under?.closest(".grouping-places") != null;
  }

  drop(): void {
    this.grip = new Map();
    const { aimed } = this.moves.hand;
    if (aimed) this.moves.put(aimed);
    else this.moves.leave();
    this.moves.ground.drawn();
  }

  leave(): void {
    this.grip = new Map();
    this.moves.leave();
    this.moves.ground.drawn();
  }

  /** A finger that rests on a card chooses it, on a theme it opens what else may be done. */
  rested(element: HTMLElement): void {
    const { card } = element.dataset;
    const theme = themeOf(element);
    if (card) this.moves.toggle(card);
    else if (theme) this.open(theme);
  }
}

function themeOf(element: Element): string | undefined {
  return element.closest<HTMLElement>("[data-place]")?.dataset.place;
}

/** Cards and themes by record id, and the themes that hold the cards. */
function gripOf(records: Records, ids: readonly string[]): Map<string, AnyRecord> {
  const held = new Map<string, AnyRecord>();
  for (const id of ids) {
    const record = records.get(id);
    if (record) held.set(id, record);
    const holds = record?.type === "card" ? `theme:${record.theme}` : "";
    const theme = records.get(holds);
    if (theme) held.set(holds, theme);
  }
  return held;
}

function elementOf(id: string): string {
  if (kindOf(id) === "card") return `[data-card="${bare(id)}"]`;
  return `.grouping-islands > [data-place="${bare(id)}"]`;
}
