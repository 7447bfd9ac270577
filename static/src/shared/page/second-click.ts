/** Buttons that are pressed several times in a row, to turn pages for example. */
const REPEATED = "[data-repeated]";

/** A second tap comes within this time, in milliseconds, and within this distance, in CSS pixels. */
const SOON = 350;
const NEAR = 24;

/**
 * Stops the second click of a double click on a button of `screen`: it would press the button that has
 * come in place of the first, or do the same thing twice. Safari on phones counts each tap as a first
 * click, so that a second tap is known by its time and its place.
 */
export function stopSecondClicks(screen: HTMLElement): void {
  let isTouch = false;
  let last: MouseEvent | undefined;
  const onPress = ({ pointerType }: PointerEvent) => {
    isTouch = pointerType === "touch";
  };
  const onClick = (event: MouseEvent) => {
    const isSecond = event.detail > 1 || (isTouch && isSecondTap(event, last));
    last = event;
    if (isSecond) stop(event);
  };
  screen.addEventListener("pointerdown", onPress, { capture: true });
  screen.addEventListener("click", onClick, { capture: true });
}

function isSecondTap(event: MouseEvent, last: MouseEvent | undefined): boolean {
  if (!last || event.detail === 0) return false;
  const distance = Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY);
  return event.timeStamp - last.timeStamp < SOON && distance < NEAR;
}

function stop(event: MouseEvent): void {
  const button = (event.target as Element).closest("button");
  if (!button || button.matches(REPEATED)) return;
  event.preventDefault();
  event.stopPropagation();
}
