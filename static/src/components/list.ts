import { html, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";

/**
 * List items, each drawn again only when something of it changed, and none when nothing did.
 * `parts` are all that `draw` shows of a thing: what it read elsewhere would not be noticed.
 * A record is itself as long as nothing of it changed.
 */
export function list<T extends object>(
  things: readonly T[],
  draw: (thing: T) => TemplateResult,
  parts: (thing: T) => unknown[] = (thing) => [thing],
) {
  const item = (thing: T) => html`<li>${guard(parts(thing), () => draw(thing))}</li>`;
  return guard(things.flatMap(parts), () => things.map(item));
}
