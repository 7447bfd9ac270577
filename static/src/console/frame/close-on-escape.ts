import { isComposing } from "../../helpers/platform/composing.ts";
import { LEAVE } from "./cancel-button.ts";

/** The button that closes what is open around it, and one that opens a menu. */
const CLOSES = "[data-cancel], [data-close]";
const WHOLE = "form, [data-whole], .grouping-proposal";
const OPENED = "[aria-expanded=true]";

/** Escape closes the innermost thing that is open around the focus, and gives the focus to what opened it. */
export function closeOnEscape(app: HTMLElement): void {
  app.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || isComposing(event)) return;
    for (let part = event.target as HTMLElement; part !== app; ) {
      if (closes(part)) return event.preventDefault();
      part = part.parentElement ?? app;
    }
  });
}

function closes(part: HTMLElement): boolean {
  if (part.matches("details[open]")) return folds(part as HTMLDetailsElement);
  if (part.matches(OPENED)) return pressed(part);
  if (part.matches(".console-tools, .grouping-actions"))
    return pressed(part.parentElement?.querySelector<HTMLElement>(OPENED));
  const button = part.matches(WHOLE) && part.querySelector<HTMLElement>(CLOSES);
  return button ? leaves(button) : false;
}

function folds(fold: HTMLDetailsElement): boolean {
  fold.open = false;
  fold.querySelector("summary")?.focus();
  return true;
}

function pressed(opener: HTMLElement | null | undefined): boolean {
  opener?.click();
  opener?.focus();
  return Boolean(opener);
}

/** What was typed is not lost by one key: Escape then leads to the button that drops it. */
function leaves(button: HTMLElement): boolean {
  if (button.dispatchEvent(new Event(LEAVE, { cancelable: true }))) button.click();
  else button.focus();
  return true;
}
