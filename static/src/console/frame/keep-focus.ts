/** What takes the keyboard, and is neither disabled nor hidden. */
const FOCUSABLE = "button, a[href], input, select, textarea, summary, [tabindex]";

/** What has the focus, the parts around it from the inside out, and what could have it, in order. */
type PlaceOfFocus = {
  element: HTMLElement;
  around: readonly Element[];
  order: readonly HTMLElement[];
};

/**
 * Gives the focus back once a drawing has removed or disabled what had it by the keyboard: to what took
 * its place, else to its neighbour, in the nearest part that is still there. Without it nothing shows
 * where the keyboard is. A component that gives the focus itself comes first.
 */
export function keepFocus(app: HTMLElement): void {
  let place: PlaceOfFocus | null = null;
  const check = () => {
    if (!place || document.activeElement !== document.body) return;
    const lost = place;
    place = null;
    if (!canHaveIt(lost.element)) substitute(lost, app)?.focus();
  };
  const soon = () => place && requestAnimationFrame(() => requestAnimationFrame(check));
  app.addEventListener("focusin", ({ target }) => {
    const element = target as HTMLElement;
    place = element.matches(":focus-visible") ? placeOf(element, app) : null;
  });
  app.addEventListener("focusout", soon);
  new MutationObserver(soon).observe(app, {
    childList: true,
    subtree: true,
    attributeFilter: ["disabled"],
  });
}

function placeOf(element: HTMLElement, app: Element): PlaceOfFocus {
  const around: Element[] = [];
  for (let part = element.parentElement; part && app.contains(part); part = part.parentElement)
    around.push(part);
  return { element, around, order: focusable(app) };
}

function substitute(
  { element, around, order }: PlaceOfFocus,
  app: Element,
): HTMLElement | undefined {
  const earlier = new Set(order);
  const at = order.indexOf(element);
  const neighbours = [...order.slice(at + 1), ...order.slice(0, at).reverse()];
  for (const part of around.filter((one) => app.contains(one))) {
    const within = focusable(part);
    const found =
      within.find((one) => !earlier.has(one)) ?? neighbours.find((one) => within.includes(one));
    if (found) return found;
    if (part.matches("[tabindex]")) return part as HTMLElement;
  }
  return undefined;
}

function focusable(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(canHaveIt);
}

function canHaveIt(element: HTMLElement): boolean {
  const isDrawn = element.getClientRects().length > 0;
  return element.isConnected && isDrawn && !element.matches(":disabled, [inert] *");
}
