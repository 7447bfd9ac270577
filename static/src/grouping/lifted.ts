/** A card on its way back, in milliseconds. */
const HOME = 180;

/**
 * What follows the pointer: a picture of what was lifted, above everything. The lifted element
 * itself stays where it is, so that whatever happens to the board cannot pull it from the hand.
 */
export class Lifted {
  readonly #picture: HTMLElement;
  readonly #offset: { x: number; y: number };
  readonly #home: DOMRect;

  constructor(
    layer: HTMLElement,
    element: HTMLElement,
    readonly along: readonly HTMLElement[],
    from: { x: number; y: number },
  ) {
    this.#home = element.getBoundingClientRect();
    this.#offset = { x: from.x - this.#home.left, y: from.y - this.#home.top };
    this.#picture = pictureOf(element, this.#home.width, along.length);
    this.#picture.style.setProperty("--x", `${this.#offset.x}px`);
    this.#picture.style.setProperty("--y", `${this.#offset.y}px`);
    layer.replaceChildren(this.#picture);
    for (const one of along) one.setAttribute("data-lifted", "");
    this.to(from.x, from.y);
  }

  to(x: number, y: number): void {
    const [left, top] = [x - this.#offset.x, y - this.#offset.y];
    this.#picture.style.setProperty("transform", `translate3d(${left}px, ${top}px, 0)`);
  }

  /** Small enough to see what is below it. */
  small(so: boolean): void {
    this.#picture.toggleAttribute("data-small", so);
  }

  /** It was put down: the board shows it where it is now. */
  gone(): void {
    this.#picture.remove();
    for (const one of this.along) one.removeAttribute("data-lifted");
  }

  /** It goes back to where it was lifted, at once where less motion is asked for. */
  goHome(): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const { left, top } = this.#home;
    const to = { transform: `translate3d(${left}px, ${top}px, 0)` };
    const back = this.#picture.animate(to, { duration: still ? 0 : HOME, easing: "ease-out" });
    back.onfinish = () => this.gone();
    back.oncancel = () => this.gone();
  }
}

function pictureOf(element: HTMLElement, width: number, count: number): HTMLElement {
  const picture = document.createElement("div");
  picture.className = "grouping-picture";
  picture.style.setProperty("inline-size", `${width}px`);
  const copy = element.cloneNode(true) as HTMLElement;
  for (const named of [copy, ...copy.querySelectorAll<HTMLElement>("*")]) {
    named.removeAttribute("data-card");
    named.removeAttribute("id");
  }
  copy.setAttribute("tabindex", "-1");
  picture.append(copy);
  if (count > 1) {
    picture.dataset.count = String(count);
  }
  return picture;
}
