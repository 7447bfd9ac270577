import { BoardElement } from "../../shared/element.ts";

/** A page with a draft, which stays open when the step changes [N1]. */
export abstract class Composer extends BoardElement {
  #moved = false;

  /** The meeting is at another step than this page. */
  get moved(): boolean {
    return this.#moved;
  }

  set moved(moved: boolean) {
    if (moved === this.#moved) return;
    this.#moved = moved;
    this.update();
  }

  /** Focuses the draft, to which words have been given. */
  resume(): void {
    this.focusOn("textarea, #word");
  }
}
