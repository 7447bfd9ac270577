/** Moments at which a socket that believes itself open may be long dead. */
const WINDOW_EVENTS = ["pageshow", "online", "focus"];

/** Calls `then` once somebody has this page before them: at once, or when they look again. */
export function onceSeen(then: () => void): void {
  if (document.visibilityState === "visible") then();
  else document.addEventListener("visibilitychange", () => onceSeen(then), { once: true });
}

/**
 * Calls `check` whenever the page may have slept (then with `true`) or changed network; returns
 * how to stop.
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
