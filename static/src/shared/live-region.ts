/**
 * Announces a change to screen readers without moving focus [H14]. The live region is in the page from
 * the start, because one that is added together with its text is often not read.
 */
export function announce(message: string): void {
  const region = document.getElementById("announcements");
  if (region && region.textContent !== message) region.textContent = message;
}
