import { BoardElement } from "../shared/element.ts";

/** A page on which someone writes, and which stays under their fingers when the step changes. */
export abstract class Composer extends BoardElement {
  #moved = false;

  /** The meeting has gone on; the words are still here. */
  get moved(): boolean {
    return this.#moved;
  }

  set moved(moved: boolean) {
    if (moved === this.#moved) return;
    this.#moved = moved;
    this.update();
  }

  /** Words were put back into its draft: shows them, ready to be gone on with. */
  resume(): void {
    this.focusOn("textarea, #word");
  }
}
