/** Where a screen reader cannot hear it, it makes the same message another one. */
const AGAIN = "\u00a0";

/**
 * Announces a change to screen readers without moving focus [H14]. The live region is in the page from
 * the start, because one that is added together with its text is often not read. A message that is the
 * same as the last one is announced too: three cards are sent three times.
 */
export function announce(message: string): void {
  const region = document.getElementById("announcements");
  if (region) region.textContent = region.textContent === message ? message + AGAIN : message;
}
