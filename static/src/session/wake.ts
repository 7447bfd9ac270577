/** Events after which a socket that looks open may be closed. */
const WINDOW_EVENTS = ["pageshow", "online", "focus"];

/** Calls `then` once the page is visible. */
export function onceSeen(then: () => void): void {
  if (document.visibilityState === "visible") then();
  else document.addEventListener("visibilitychange", () => onceSeen(then), { once: true });
}

/**
 * Calls `check` when the page may have slept (with `true`) or changed network. Returns a function
 * that stops it.
 */
export function onWake(check: (slept: boolean) => void): () => void {
  const visible = () => {
    if (document.visibilityState === "visible") check(true);
  };
  const onWindow = ({ type }: Event) => check(type === "pageshow");
  document.addEventListener("visibilitychange", visible);
  for (const event of WINDOW_EVENTS) addEventListener(event, onWindow);
  return () => {
    document.removeEventListener("visibilitychange", visible);
    for (const event of WINDOW_EVENTS) removeEventListener(event, onWindow);
  };
}
