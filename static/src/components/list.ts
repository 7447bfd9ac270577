import { html, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";

/**
 * List items, each drawn again only when something of it changed, moved as it stands when only its
 * place did, and none looked at when nothing did. `parts` are all that `draw` shows of a thing:
 * what it read elsewhere would not be noticed. A record is itself as long as nothing of it changed.
 */
export function list<T extends { id: string }>(
  things: readonly T[],
  draw: (thing: T) => TemplateResult,
  parts: (thing: T) => unknown[] = (thing) => [thing],
) {
  const item = (thing: T) => html`<li>${guard(parts(thing), () => draw(thing))}</li>`;
  return guard(things.flatMap(parts), () => repeat(things, ({ id }) => id, item));
}
