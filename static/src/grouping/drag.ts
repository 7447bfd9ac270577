import { AutoScroll } from "./auto-scroll.ts";
import { DragImage } from "./drag-image.ts";

/** How far a mouse moves before it drags, and a finger before it scrolls, in pixels. */
const THRESHOLD = { mouse: 6, finger: 10 };
/** How long a finger rests on a card before it can drag it, in milliseconds. */
const LONG_PRESS = 380;
/** How long after a drag its click event may come, in milliseconds. */
const CLICK_DELAY = 700;

/** What the board does while a card or a theme is dragged. */
export type DragHandler = {
  /** The element at `target` that can be dragged, if any. */
  draggableAt: (target: Element) => HTMLElement | null;
  /** The drag begins: selects what is dragged; returns its elements. */
  start: (element: HTMLElement) => HTMLElement[];
  /** Sets the target under the pointer; returns whether the drag image must be small not to cover it. */
  over: (x: number, y: number) => boolean;
  drop: () => void;
  cancel: () => void;
  /** A finger rested on the element and was lifted without moving. */
  longPressed: (element: HTMLElement) => void;
};

type Press = { element: HTMLElement; id: number; x: number; y: number; finger: boolean };

/**
 * Drag and drop by mouse, pen or finger. A finger that moves at once scrolls the page; one that rests
 * on a card first, or begins at its handle, drags it.
 */
export class Drag {
  #press: Press | null = null;
  #image: DragImage | null = null;
  /** Whether the next movement drags and does not scroll. */
  #ready = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #point = { x: 0, y: 0 };
  #endedAt = Number.NEGATIVE_INFINITY;
  readonly #autoScroll: AutoScroll;

  constructor(
    readonly board: HTMLElement,
    readonly handler: DragHandler,
  ) {
    this.#autoScroll = new AutoScroll(board);
    board.addEventListener("pointerdown", (event) => this.#down(event));
    board.addEventListener("contextmenu", (event) => this.#ready && event.preventDefault());
    board.addEventListener("dragstart", (event) => event.preventDefault());
    board.addEventListener("click", (event) => this.#stopClick(event), { capture: true });
    // While something is dragged the page must not scroll under the finger.
    board.addEventListener("touchmove", (event) => this.#ready && event.preventDefault(), {
      passive: false,
    });
  }

  get active(): boolean {
    return this.#image !== null;
  }

  /** Ends the drag; the drag image goes back and nothing is moved. */
  cancel(): void {
    const image = this.#image;
    this.#end();
    image?.returnToOrigin();
    if (image) this.handler.cancel();
  }

  /** Ends the drag because what was dragged was removed from the board. */
  abort(): void {
    this.#image?.remove();
    this.#end();
    this.handler.cancel();
  }

  #down(event: PointerEvent): void {
    if (this.#press || event.button !== 0 || !event.isPrimary) return;
    this.#endedAt = Number.NEGATIVE_INFINITY;
    const target = event.target as Element;
    const element = this.handler.draggableAt(target);
    if (!element) return;
    const finger = event.pointerType !== "mouse";
    this.#press = { element, id: event.pointerId, x: event.clientX, y: event.clientY, finger };
    this.#ready = !finger || target.closest(".grouping-handle") !== null;
    if (!this.#ready) this.#rest = setTimeout(() => this.#longPressed(), LONG_PRESS);
    this.#listen(document.addEventListener);
  }

  /** The finger has rested long enough: the next movement drags. */
  #longPressed(): void {
    this.#ready = true;
    this.#press?.element.setAttribute("data-long-pressed", "");
  }

  readonly #move = (event: PointerEvent) => {
    const press = this.#press;
    if (!press || event.pointerId !== press.id) return;
    this.#point = { x: event.clientX, y: event.clientY };
    if (this.#image) return;
    const moved = Math.hypot(event.clientX - press.x, event.clientY - press.y);
    if (moved < (this.#ready ? THRESHOLD.mouse : THRESHOLD.finger)) return;
    if (this.#ready) this.#start(press);
    else this.#end();
  };

  readonly #up = (event: PointerEvent) => {
    const press = this.#press;
    if (!press || event.pointerId !== press.id) return;
    const image = this.#image;
    const longPress =
      this.#ready && press.finger && press.element.hasAttribute("data-long-pressed");
    if (image || longPress) this.#endedAt = event.timeStamp;
    this.#end();
    image?.remove();
    if (image) this.handler.drop();
    else if (longPress) this.handler.longPressed(press.element);
  };

  readonly #cancel = (event: PointerEvent) => {
    if (event.pointerId === this.#press?.id) this.cancel();
  };

  readonly #hidden = () => this.cancel();

  readonly #key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !this.#image) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  /** Stops the click event after a drag or a long press. A click by keyboard has no `detail`. */
  #stopClick(event: MouseEvent): void {
    if (event.detail === 0 || event.timeStamp - this.#endedAt > CLICK_DELAY) return;
    event.stopPropagation();
    event.preventDefault();
  }

  #start(press: Press): void {
    const elements = this.handler.start(press.element);
    const layer = this.board.querySelector<HTMLElement>(".grouping-drag-layer");
    if (!layer || elements.length === 0) this.#end();
    else {
      this.#image = new DragImage(layer, press.element, elements, press);
      this.#autoScroll.begin();
      this.#frame = requestAnimationFrame(() => this.#follow());
    }
  }

  /**
   * Runs once a frame, however many pointer events come. The drag image moves last: reading positions
   * before any style is changed causes no layout.
   */
  #follow(): void {
    if (!this.#image) return;
    const { x, y } = this.#point;
    const small = this.handler.over(x, y);
    this.#autoScroll.near(x, y);
    this.#image.setSmall(small);
    this.#image.moveTo(x, y);
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #end(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#listen(document.removeEventListener);
    this.#press?.element.removeAttribute("data-long-pressed");
    this.#press = null;
    this.#image = null;
    this.#ready = false;
  }

  #listen(how: typeof document.addEventListener): void {
    const on = how.bind(document) as (type: string, handler: unknown, capture?: boolean) => void;
    on("pointermove", this.#move);
    on("pointerup", this.#up);
    on("pointercancel", this.#cancel);
    on("keydown", this.#key, true);
    on("visibilitychange", this.#hidden);
  }
}
