/** The parts that stay in place while a narrow console scrolls, with the custom property of each height. */
const STANDING = [
  [".console-tabs", "--tabs-height"],
  [".console-foot", "--foot-height"],
] as const;

/**
 * Keeps what is opened or has the focus clear of the tabs and the foot: their heights are the scroll
 * padding of the page, and a fold that is opened is scrolled into view.
 */
export function keepInView(app: HTMLElement): () => void {
  app.addEventListener("toggle", onToggle, true);
  const resize = new ResizeObserver((entries) => entries.forEach(measure));
  const observed = new Set<Element>();
  return () => {
    for (const [selector] of STANDING) {
      const part = app.querySelector(selector);
      if (part && !observed.has(part)) resize.observe(part);
      if (part) observed.add(part);
    }
  };
}

function measure({ target, borderBoxSize }: ResizeObserverEntry): void {
  const [, property] = STANDING.find(([selector]) => target.matches(selector)) ?? [];
  const height = borderBoxSize[0]?.blockSize ?? 0;
  if (property) document.documentElement.style.setProperty(property, `${height}px`);
}

/** A fold that somebody opened, and not one that is drawn open. */
function onToggle({ target }: Event): void {
  const fold = target as HTMLDetailsElement;
  if (!fold.open || document.activeElement?.parentElement !== fold) return;
  fold.scrollIntoView({ block: "nearest" });
}
