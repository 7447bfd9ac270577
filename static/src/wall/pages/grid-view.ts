import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { styled } from "../frame/style.ts";
import type { View } from "../frame/view.ts";
import type { CardGrid } from "../frame/wall-size.ts";

type Item = { id: string };
type Words = TemplateResult | string;

/**
 * Items of equal size under a heading, row by row, and `foot` below them. Only the current page is drawn,
 * so that a change takes the same time however many items there are.
 */
export function gridView<T extends Item>(
  title: Words,
  room: CardGrid,
  items: readonly T[],
  draw: (item: T) => TemplateResult,
  foot: Words = "",
): View {
  const each = room.columns * room.rows;
  return {
    pages: Math.max(1, Math.ceil(items.length / each)),
    draw: (page) => html`<div class="grid-view">
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

/** The number of rows of these items. */
export function rowsOf({ columns }: CardGrid, items: readonly unknown[]): number {
  return Math.ceil(items.length / columns);
}

/** Empty rows. */
export function empty(rows: number): Words {
  return rows ? html`<div class="grid" ${styled({ "--rows": `${rows}` })}></div>` : "";
}
