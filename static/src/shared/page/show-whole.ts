import { BoardElement } from "./element.ts";

/** What opens as one thing: a form, or a question, a menu or a page that is marked so. */
const WHOLE = "form, [data-whole]";

/**
 * A component whose focus shows the whole of what it belongs to, so that what is pressed next is seen
 * too.
 */
export abstract class WholeElement extends BoardElement {
  protected override giveFocus(target: HTMLElement): void {
    target.focus({ preventScroll: true });
    showWhole(target);
  }
}

/** Scrolls what an element belongs to into view; if that is higher than the screen, the element itself. */
export function showWhole(target: Element): void {
  for (const shown of [wholeOf(target), target]) {
    shown.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

/** What an element belongs to: a form, a question, the fold that it opens, or itself alone. */
export function wholeOf(target: Element): Element {
  const fold = target.matches("summary") ? target.parentElement : null;
  return fold ?? target.closest(WHOLE) ?? target;
}
