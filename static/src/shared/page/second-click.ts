/** Buttons that are pressed several times in a row, to turn pages for example. */
const REPEATED = "[data-repeated]";

/**
 * Stops the second click of a double click on a button of `screen`: it would press the button that has
 * come in place of the first, or do the same thing twice.
 */
export function stopSecondClicks(screen: HTMLElement): void {
  screen.addEventListener("click", stop, { capture: true });
}

function stop(event: MouseEvent): void {
  const button = event.detail > 1 && (event.target as Element).closest("button");
  if (!button || button.matches(REPEATED)) return;
  event.preventDefault();
  event.stopPropagation();
}
