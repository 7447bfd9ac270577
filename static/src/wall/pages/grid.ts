import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { CardGrid } from "../frame/seats.ts";
import { styled } from "../frame/style.ts";
import type { View } from "../frame/view.ts";

type Item = { id: string };
type Words = TemplateResult | string;

/**
 * Things of equal size under a heading, row by row, and `foot` below them. Only the page that is
 * shown is drawn, so that a change costs the same however many there are; a new one settles at the
 * end of the last page.
 */
export function gridded<T extends Item>(
  title: Words,
  room: CardGrid,
  items: readonly T[],
  draw: (item: T) => TemplateResult,
  foot: Words = "",
): View {
  const each = room.columns * room.rows;
  return {
    pages: Math.max(1, Math.ceil(items.length / each)),
    draw: (page) => html`<div class="gridded">
      <h1>${title}</h1>
      ${grid(room, items.slice(page * each, (page + 1) * each), draw)} ${foot}
    </div>`,
  };
}

export function grid<T extends Item>(
  { columns, rows }: CardGrid,
  items: readonly T[],
  draw: (item: T) => TemplateResult,
): TemplateResult {
  return html`<ul
    class="grid" data-columns=${columns} ${styled({ "--columns": `${columns}`, "--rows": `${rows}` })}>
    ${repeat(
      items,
      ({ id }) => id,
      (item) => html`<li>${draw(item)}</li>`,
    )}
  </ul>`;
}

/** How many rows these take. */
export function rowsOf({ columns }: CardGrid, items: readonly unknown[]): number {
  return Math.ceil(items.length / columns);
}

/** Rows that nothing stands in yet. */
export function empty(rows: number): Words {
  return rows ? html`<div class="grid" ${styled({ "--rows": `${rows}` })}></div>` : "";
}
