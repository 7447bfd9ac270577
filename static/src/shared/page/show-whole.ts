/** What opens as one thing: a form, a question, a menu. */
const WHOLE = "form, .confirm-question, .console-tools, .console-join, .console-end-page";

/**
 * Gives an element the focus and scrolls what it belongs to into view, so that what is pressed next is
 * seen too. If that is higher than the screen, the element itself is in view.
 */
export function focusWhole(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  for (const shown of [element.closest(WHOLE), element]) {
    shown?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}
