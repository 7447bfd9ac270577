/** What may be opened over any step, on demand. */
export type Panel =
  | "menu"
  | "mine"
  | "wall"
  | "frame"
  | "notice"
  | "remove"
  | "note"
  | "kept"
  | "not_today";

/** Asks the app around `element` for something; it bubbles to whoever answers. */
export function openPanel(element: EventTarget | null, name: Panel): void {
  element?.dispatchEvent(new CustomEvent("open-panel", { bubbles: true, detail: name }));
}

export function closePanel(element: EventTarget | null): void {
  element?.dispatchEvent(new CustomEvent("close-panel", { bubbles: true }));
}

/** Words that were listed go back to the screen on which they are written. */
export function takeUp(element: EventTarget | null, screen: "deposit" | "words"): void {
  element?.dispatchEvent(new CustomEvent("take-up", { bubbles: true, detail: screen }));
}

export function putAway(element: EventTarget | null): void {
  element?.dispatchEvent(new CustomEvent("put-away", { bubbles: true }));
}
