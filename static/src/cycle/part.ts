import type { CycleView } from "../replica/cycle.ts";
import type { Refusal } from "../session/cycle.ts";
import { BoardElement } from "../shared/element.ts";
import { announce } from "../shared/live-region.ts";

/** A part of the cycle's page: it is given the sheet, and what it changes gives a new one. */
export abstract class CyclePart extends BoardElement {
  #sheet: CycleView | undefined;
  /** The cycle's id, which is no secret. */
  cycle = "";

  set sheet(sheet: CycleView) {
    if (sheet === this.#sheet) return;
    this.#sheet = sheet;
    this.update();
    this.renewed();
  }

  /** Another sheet has come, and is about to be drawn. */
  protected renewed(): void {}

  get sheet(): CycleView {
    if (!this.#sheet) throw new Error(`${this.localName} was drawn without a sheet`);
    return this.#sheet;
  }

  /** Shows the sheet that came of a change, and says so; a refusal is told to the page. */
  protected changed(answer: CycleView | Refusal, said = ""): answer is CycleView {
    if ("error" in answer) {
      this.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail: answer }));
      return false;
    }
    if (said) announce(said);
    this.dispatchEvent(new CustomEvent("sheet", { bubbles: true, detail: answer }));
    return true;
  }

  /** Asks for the sheet as it is now: something was changed that answers none. */
  protected stale(): void {
    this.dispatchEvent(new CustomEvent("stale", { bubbles: true }));
  }
}
