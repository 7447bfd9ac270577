import { Edges } from "./edges.ts";
import { Lifted } from "./lifted.ts";

/** How far a mouse goes before it drags, and a finger before it scrolls, in pixels. */
const SLACK = { mouse: 6, finger: 10 };
/** How long a finger rests on a card before it holds it, in milliseconds. */
const REST = 380;
/** How long after a drag the click that belongs to it may still come, in milliseconds. */
const ECHO = 700;

/** What the board does when something is dragged over it. */
export type Dragging = {
  /** What can be lifted at this element, if anything. */
  liftable: (target: Element) => HTMLElement | null;
  /** Takes it in hand; returns the elements that go along. */
  lift: (element: HTMLElement) => HTMLElement[];
  /** Aims at what is below; says whether that is too small to be covered. */
  over: (x: number, y: number) => boolean;
  drop: () => void;
  leave: () => void;
  /** A finger rested on it and went up again without moving. */
  rested: (element: HTMLElement) => void;
};

type Press = { element: HTMLElement; id: number; x: number; y: number; finger: boolean };

/**
 * Pressing, lifting, moving and letting go, by mouse, pen or finger. A finger that moves at once
 * scrolls the page; one that rests on a card, or begins at its handle, lifts it.
 */
export class Drag {
  #press: Press | null = null;
  #lifted: Lifted | null = null;
  /** Whether the next movement lifts, and no longer scrolls. */
  #ready = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #point = { x: 0, y: 0 };
  #spentAt = Number.NEGATIVE_INFINITY;
  readonly #edges: Edges;

  constructor(
    readonly board: HTMLElement,
    readonly does: Dragging,
  ) {
    this.#edges = new Edges(board);
    board.addEventListener("pointerdown", (event) => this.#down(event));
    board.addEventListener("contextmenu", (event) => this.#ready && event.preventDefault());
    board.addEventListener("dragstart", (event) => event.preventDefault());
    board.addEventListener("click", (event) => this.#swallow(event), { capture: true });
    // Once something is held the page must not scroll away under the finger.
    board.addEventListener("touchmove", (event) => this.#ready && event.preventDefault(), {
      passive: false,
    });
  }

  get active(): boolean {
    return this.#lifted !== null;
  }

  /** Lets go, and puts back what was lifted; nothing is moved. */
  cancel(): void {
    const lifted = this.#lifted;
    this.#end();
    lifted?.goHome();
    if (lifted) this.does.leave();
  }

  /** What was lifted is no longer there: nothing of it is to be seen. */
  abort(): void {
    this.#lifted?.gone();
    this.#end();
    this.does.leave();
  }

  #down(event: PointerEvent): void {
    if (this.#press || event.button !== 0 || !event.isPrimary) return;
    this.#spentAt = Number.NEGATIVE_INFINITY;
    const target = event.target as Element;
    const element = this.does.liftable(target);
    if (!element) return;
    const finger = event.pointerType !== "mouse";
    this.#press = { element, id: event.pointerId, x: event.clientX, y: event.clientY, finger };
    this.#ready = !finger || target.closest(".grouping-grip") !== null;
    if (!this.#ready) this.#rest = setTimeout(() => this.#settle(), REST);
    this.#listen(document.addEventListener);
  }

  /** The finger has rested: from here on it holds the card. */
  #settle(): void {
    this.#ready = true;
    this.#press?.element.setAttribute("data-ready", "");
  }

  readonly #move = (event: PointerEvent) => {
    const press = this.#press;
    if (!press || event.pointerId !== press.id) return;
    this.#point = { x: event.clientX, y: event.clientY };
    if (this.#lifted) return;
    const moved = Math.hypot(event.clientX - press.x, event.clientY - press.y);
    if (moved < (this.#ready ? SLACK.mouse : SLACK.finger)) return;
    if (this.#ready) this.#lift(press);
    else this.#end();
  };

  readonly #up = (event: PointerEvent) => {
    const press = this.#press;
    if (!press || event.pointerId !== press.id) return;
    const lifted = this.#lifted;
    const rested = this.#ready && press.finger && press.element.hasAttribute("data-ready");
    if (lifted || rested) this.#spentAt = event.timeStamp;
    this.#end();
    lifted?.gone();
    if (lifted) this.does.drop();
    else if (rested) this.does.rested(press.element);
  };

  readonly #cancel = (event: PointerEvent) => {
    if (event.pointerId === this.#press?.id) this.cancel();
  };

  readonly #away = () => this.cancel();

  readonly #key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !this.#lifted) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  /** A press that dragged or rested is not a click as well; one made by keyboard has no detail. */
  #swallow(event: MouseEvent): void {
    if (event.detail === 0 || event.timeStamp - this.#spentAt > ECHO) return;
    event.stopPropagation();
    event.preventDefault();
  }

  #lift(press: Press): void {
    const along = this.does.lift(press.element);
    const layer = this.board.querySelector<HTMLElement>(".grouping-lift");
    if (!layer || along.length === 0) this.#end();
    else {
      this.#lifted = new Lifted(layer, press.element, along, press);
      this.#edges.begin();
      this.#frame = requestAnimationFrame(() => this.#follow());
    }
  }

  /**
   * Once a frame, however often the pointer tells of itself. The picture moves last: what is asked
   * of a page that is as it was drawn costs no layout.
   */
  #follow(): void {
    if (!this.#lifted) return;
    const { x, y } = this.#point;
    const small = this.does.over(x, y);
    this.#edges.push(x, y);
    this.#lifted.small(small);
    this.#lifted.to(x, y);
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #end(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#listen(document.removeEventListener);
    this.#press?.element.removeAttribute("data-ready");
    this.#press = null;
    this.#lifted = null;
    this.#ready = false;
  }

  #listen(how: typeof document.addEventListener): void {
    const on = how.bind(document) as (type: string, does: unknown, capture?: boolean) => void;
    on("pointermove", this.#move);
    on("pointerup", this.#up);
    on("pointercancel", this.#cancel);
    on("keydown", this.#key, true);
    on("visibilitychange", this.#away);
  }
}
