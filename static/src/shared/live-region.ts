/**
 * Says a change to people who do not see it, without moving focus [H14]. The region
 * stands in the page from the start: one that is added with its text is often not read.
 */
export function announce(message: string): void {
  const region = document.getElementById("announcements");
  if (region && region.textContent !== message) region.textContent = message;
}
