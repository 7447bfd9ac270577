import { html, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";

/** So many things are looked at together: of a long list only where something changed is. */
const TOGETHER = 20;

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
  return together(things).map((group) =>
    guard(group.flatMap(parts), () => repeat(group, ({ id }) => id, item)),
  );
}

function together<T>(things: readonly T[]): T[][] {
  const groups = Math.ceil(things.length / TOGETHER);
  return Array.from({ length: groups }, (_, group) =>
    things.slice(group * TOGETHER, (group + 1) * TOGETHER),
  );
}
