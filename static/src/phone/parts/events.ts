/** A panel that a button opens in place of the page of the step. */
export type Panel =
  | "menu"
  | "mine"
  | "wall"
  | "ground_rules"
  | "notice"
  | "remove"
  | "note"
  | "note_again"
  | "carried_titles"
  | "not_today"
  | "private";

/** Asks the app, by an event that bubbles from `element`, to open a panel. */
export function openPanel(element: EventTarget | null, name: Panel): void {
  element?.dispatchEvent(new CustomEvent("open-panel", { bubbles: true, detail: name }));
}

export function closePanel(element: EventTarget | null): void {
  element?.dispatchEvent(new CustomEvent("close-panel", { bubbles: true }));
}

/** Asks the app to draw itself again: something that this device keeps has changed. */
export function drawAgain(element: EventTarget | null): void {
  element?.dispatchEvent(new CustomEvent("draw-again", { bubbles: true }));
}

/** Opens the screen on which a listed draft is written. */
export function openComposer(element: EventTarget | null, screen: "deposit" | "words"): void {
  element?.dispatchEvent(new CustomEvent("open-composer", { bubbles: true, detail: screen }));
}

/** Goes to the screen of the current step; a draft stays on this phone. */
export function closeComposer(element: EventTarget | null): void {
  element?.dispatchEvent(new CustomEvent("close-composer", { bubbles: true }));
}
