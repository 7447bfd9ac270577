import type { CycleView } from "../replica/cycle.ts";
import type { Refusal } from "../session/board-request.ts";
import { BoardElement } from "../shared/page/element.ts";
import { announce } from "../shared/page/live-region.ts";

/** A part of the page of a cycle. The page gives it its view; a change is answered by a new one. */
export abstract class CyclePart extends BoardElement {
  #view: CycleView | undefined;
  /** The cycle's id, which is no secret. */
  cycle = "";

  set view(view: CycleView) {
    if (view === this.#view) return;
    this.#view = view;
    this.update();
    this.viewChanged();
  }

  /** Called when another view has been set. */
  protected viewChanged(): void {}

  get view(): CycleView {
    if (!this.#view) throw new Error(`${this.localName} was drawn without its view`);
    return this.#view;
  }

  /** Gives the answer to a change, a view or a refusal, to the page, and announces `message`. */
  protected changed(answer: CycleView | Refusal, message = ""): answer is CycleView {
    if ("error" in answer) {
      this.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail: answer }));
      return false;
    }
    if (message) announce(message);
    this.dispatchEvent(new CustomEvent("view", { bubbles: true, detail: answer }));
    return true;
  }

  /** Asks the page to load the view again, after a change that is answered without one. */
  protected reload(): void {
    this.dispatchEvent(new CustomEvent("reload", { bubbles: true }));
  }
}
