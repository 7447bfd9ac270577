/** How long the drag image takes to go back, in milliseconds. */
const RETURN = 180;

/**
 * A copy of the dragged element that follows the pointer. The element itself stays where it is, so
 * that changes of the board do not interrupt the drag.
 */
export class DragImage {
  readonly #image: HTMLElement;
  readonly #offset: { x: number; y: number };
  readonly #origin: DOMRect;

  constructor(
    layer: HTMLElement,
    element: HTMLElement,
    readonly elements: readonly HTMLElement[],
    from: { x: number; y: number },
  ) {
    this.#origin = element.getBoundingClientRect();
    this.#offset = { x: from.x - this.#origin.left, y: from.y - this.#origin.top };
    this.#image = imageOf(element, this.#origin.width, elements.length);
    this.#image.style.setProperty("--x", `${this.#offset.x}px`);
    this.#image.style.setProperty("--y", `${this.#offset.y}px`);
    layer.replaceChildren(this.#image);
    for (const one of elements) one.setAttribute("data-dragged", "");
    this.moveTo(from.x, from.y);
  }

  moveTo(x: number, y: number): void {
    const [left, top] = [x - this.#offset.x, y - this.#offset.y];
    this.#image.style.setProperty("transform", `translate3d(${left}px, ${top}px, 0)`);
  }

  /** Shows it small, so that what is below it can be seen. */
  setSmall(small: boolean): void {
    this.#image.toggleAttribute("data-small", small);
  }

  /** The drag is over: the board shows the element in its new place. */
  remove(): void {
    this.#image.remove();
    for (const one of this.elements) one.removeAttribute("data-dragged");
  }

  /** Goes back to where the drag began, at once if reduced motion is preferred. */
  returnToOrigin(): void {
    const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const { left, top } = this.#origin;
    const to = { transform: `translate3d(${left}px, ${top}px, 0)` };
    const back = this.#image.animate(to, { duration: reduced ? 0 : RETURN, easing: "ease-out" });
    back.onfinish = () => this.remove();
    back.oncancel = () => this.remove();
  }
}

function imageOf(element: HTMLElement, width: number, count: number): HTMLElement {
  const image = document.createElement("div");
  image.className = "grouping-drag-image";
  image.style.setProperty("inline-size", `${width}px`);
  const copy = element.cloneNode(true) as HTMLElement;
  for (const named of [copy, ...copy.querySelectorAll<HTMLElement>("*")]) {
    named.removeAttribute("data-card");
    named.removeAttribute("id");
  }
  copy.setAttribute("tabindex", "-1");
  image.append(copy);
  if (count > 1) {
    image.dataset.count = String(count);
  }
  return image;
}
