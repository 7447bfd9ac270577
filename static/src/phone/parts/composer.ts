import { BoardElement } from "../../shared/page/element.ts";

/** A page with a draft, which stays open when the step changes [N1]. */
export abstract class Composer extends BoardElement {
  #moved = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("focusin", ({ target }) => this.#write(target));
    this.addEventListener("focusout", () => this.#write(null));
  }

  /** The meeting is at another step than this page. */
  get moved(): boolean {
    return this.#moved;
  }

  set moved(moved: boolean) {
    if (moved === this.#moved) return;
    this.#moved = moved;
    this.update();
  }

  /** Style sheets know by it that words are typed: the oldest browsers have no `:has()`. */
  #write(target: EventTarget | null): void {
    this.toggleAttribute("data-writing", target instanceof HTMLTextAreaElement);
  }

  /** Focuses the draft, to which words have been given. */
  resume(): void {
    this.focusOn("textarea, #word");
  }
}
