/** How near an edge the pointer must be to scroll or to turn the page, in pixels. */
const NEAR = 56;
/** The fastest scroll, in pixels a frame. */
const FAST = 18;
/** Where a drag begins near an edge it scrolls only after so long, in ms, or once it has been away. */
const PATIENCE = 500;
/** How long the pointer must stay at the side of a paged board to turn the page, in ms. */
const WAIT = 650;

/** Near an edge, dragging scrolls the board, or turns its page where it is shown page by page. */
export class AutoScroll {
  #scroller: Element | null = null;
  #began = 0;
  /** Whether the pointer has been away from the edges since the drag began. */
  #wasAway = false;
  #since = 0;
  #side: 1 | -1 | 0 = 0;

  constructor(readonly board: HTMLElement) {}

  begin(): void {
    this.#scroller = null;
    this.#side = 0;
    this.#began = performance.now();
    this.#wasAway = false;
  }

  near(x: number, y: number): void {
    // The list of places that opens with the drag may be what makes the panel scroll.
    this.#scroller ??= scrollerOf(this.board);
    if (this.#scroller) this.#scroll(this.#scroller, y);
    else this.#turn(x);
  }

  #scroll(scroller: Element, y: number): void {
    const page = scroller === document.scrollingElement;
    const box = page ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
    const places = this.board.querySelector(".grouping-targets")?.getBoundingClientRect();
    const bottom = places?.height ? places.top : box.bottom;
    // Over the list of targets nothing scrolls: the card may be dropped on one of them.
    if (places?.height && y > bottom && y < places.bottom) return;
    const [above, below] = [box.top + NEAR - y, y - bottom + NEAR];
    this.#wasAway ||= above <= 0 && below <= 0;
    if (!this.#wasAway && performance.now() - this.#began < PATIENCE) return;
    if (above > 0) scroller.scrollTop -= speed(above);
    else if (below > 0) scroller.scrollTop += speed(below);
  }

  #turn(x: number): void {
    const side = x < NEAR ? -1 : x > innerWidth - NEAR ? 1 : 0;
    const now = performance.now();
    if (side !== this.#side) [this.#side, this.#since] = [side, now];
    if (!side || now - this.#since < WAIT) return;
    this.#since = now;
    this.board.dispatchEvent(new CustomEvent("turn-page", { bubbles: true, detail: side }));
  }
}

function speed(depth: number): number {
  return Math.ceil(Math.min(1, depth / NEAR) * FAST);
}

/** The element that scrolls around the board; `null` where the board is shown page by page. */
function scrollerOf(board: Element): Element | null {
  for (let one: Element | null = board; one; one = one.parentElement) {
    const { overflowY } = getComputedStyle(one);
    const scrolls = overflowY === "auto" || overflowY === "scroll";
    if (scrolls && one.scrollHeight > one.clientHeight) return one;
  }
  const page = document.scrollingElement;
  return page && page.scrollHeight > page.clientHeight ? page : null;
}
