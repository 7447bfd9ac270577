import type { Held } from "./board-copy.ts";

/** How long a screen says that changes were lost, in milliseconds. A wall has no button for it. */
const SAID_FOR = 600_000;

/**
 * How many changes the store has lost, while this screen says so; 0 otherwise. Fires `"lost"` once the
 * board is the one that is left, with what this screen held before as its `detail`.
 */
export class LostChanges extends EventTarget {
  count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly onChange: () => void) {
    super();
  }

  /** Call this before the board is replaced. */
  add(changes: number, before: Held): void {
    this.count += changes;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.dismiss(), SAID_FOR);
    queueMicrotask(() => this.dispatchEvent(new CustomEvent("lost", { detail: before })));
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.count = 0;
    this.onChange();
  }
}
