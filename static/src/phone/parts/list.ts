import { html, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";

/** Items are compared in groups of this size, so that a long list is drawn only where it changed. */
const GROUP_SIZE = 20;

/**
 * List items; an item is drawn again only if one of its `parts` changed. `parts` must hold
 * everything that `draw` reads: a change of anything else is not noticed. By default it is the item
 * itself, since an unchanged record stays the same object.
 */
export function list<T extends { id: string }>(
  items: readonly T[],
  draw: (item: T) => TemplateResult,
  parts: (item: T) => unknown[] = (item) => [item],
) {
  const row = (item: T) => html`<li>${guard(parts(item), () => draw(item))}</li>`;
  return groupsOf(items).map((group) =>
    guard(group.flatMap(parts), () => repeat(group, ({ id }) => id, row)),
  );
}

function groupsOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / GROUP_SIZE);
  return Array.from({ length: count }, (_, group) =>
    items.slice(group * GROUP_SIZE, (group + 1) * GROUP_SIZE),
  );
}
