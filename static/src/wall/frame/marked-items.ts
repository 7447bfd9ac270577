import type { Records } from "../../replica/records.ts";
import { choiceOf } from "../../selectors/choice.ts";

const AT_MOST = 2;

/** The items that the facilitator has marked as the group's choice. */
export class MarkedItems {
  readonly items = new Set<string>();
  #round = "";

  /** In another round or stage nothing is marked but, in a result, the items that it proposes. */
  follow(records: Records): void {
    const choice = choiceOf(records);
    const round = `${choice?.stage} ${choice?.round}`;
    if (round === this.#round) return;
    this.#round = round;
    this.items.clear();
    if (choice?.stage === "result") for (const item of choice.proposed) this.items.add(item);
  }

  /** Marks an item, unless enough are marked, or removes its mark. */
  toggle(item: string): void {
    if (!this.items.delete(item) && this.items.size < AT_MOST) this.items.add(item);
  }
}
