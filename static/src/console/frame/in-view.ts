import { showWhole, wholeOf } from "../../shared/page/show-whole.ts";

/** The parts that stay in place while what is around them scrolls, with the custom property of each height. */
const STANDING = [
  [".console-tabs", "--tabs-height"],
  [".console-foot", "--foot-height"],
  [".console-save", "--save-height"],
  [".grouping-tools", "--tools-height"],
  [".grouping-targets", "--targets-height"],
] as const;

/** The parts of a wide console that scroll by themselves, above others that come and go. */
const SCROLLERS = ".console-script-text, .console-step-lists, .console-panel";
const PARTS = [SCROLLERS, ...STANDING.map(([selector]) => selector)].join();

/**
 * Keeps what is opened or has the focus clear of what stays in place: the heights of these parts are
 * scroll padding, and a fold that is opened is scrolled into view, as is the whole of what gets the focus
 * by the keyboard. What has the focus stays in view when the foot grows or the part that holds it becomes
 * lower.
 */
export function keepInView(app: HTMLElement): () => void {
  app.addEventListener("toggle", onToggle, true);
  showFocused(app);
  const edges = new Map<Element, number>();
  const resize = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      measure(target, borderBoxSize[0]?.blockSize ?? 0);
      followEdge(edges, target);
    }
  });
  return () => {
    for (const part of app.querySelectorAll(PARTS)) {
      if (edges.has(part)) continue;
      edges.set(part, lowestInView(part));
      resize.observe(part);
    }
  };
}

/**
 * A browser scrolls to the caret of a field alone, and by the padding of the last drawing. After a press
 * nothing moves under the finger.
 */
function showFocused(app: HTMLElement): void {
  let isPressed = false;
  for (const kind of ["pointerdown", "keydown"])
    addEventListener(kind, () => {
      isPressed = kind === "pointerdown";
    });
  app.addEventListener("focusin", ({ target }) => {
    if (isPressed) return;
    for (const [selector, property] of STANDING)
      tell(property, app.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0);
    (target as Element).scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

function measure(part: Element, height: number): void {
  const [, property] = STANDING.find(([selector]) => part.matches(selector)) ?? [];
  if (property) tell(property, height);
}

function tell(property: string, height: number): void {
  document.documentElement.style.setProperty(property, `${height}px`);
}

/** Scrolls to the whole of what has the focus if it was above the edge and, now that it is higher, is not. */
function followEdge(edges: Map<Element, number>, part: Element): void {
  const [before, now] = [edges.get(part) ?? 0, lowestInView(part)];
  edges.set(part, now);
  const focused = document.activeElement;
  if (!focused || part.contains(focused) !== part.matches(SCROLLERS)) return;
  const bottoms = [wholeOf(focused), focused].map((shown) => shown.getBoundingClientRect().bottom);
  if (bottoms.some((bottom) => bottom <= before && bottom > now)) showWhole(focused);
}

/** The lowest place of the screen that a part leaves in view, in CSS pixels from the top. */
function lowestInView(part: Element): number {
  const { top, bottom } = part.getBoundingClientRect();
  if (part.matches(SCROLLERS)) return bottom;
  return part.matches(".console-foot") ? top : innerHeight;
}

/** A fold that somebody opened, and not one that is drawn open. */
function onToggle({ target }: Event): void {
  const fold = target as HTMLDetailsElement;
  if (!fold.open || document.activeElement?.parentElement !== fold) return;
  showWhole(document.activeElement);
}
