import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { itemTitle } from "../../selectors/cards.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { roomForProposals } from "../frame/seats.ts";
import { type View, type WallView, whole } from "../frame/view.ts";
import { empty, grid, gridded, rowsOf } from "../pages/grid.ts";

/** Two lines at the size of the last row. */
const LINE = 110;

type Heading = TemplateResult | string;
type CarriedProposals = { line: Heading; views: View[] };

/**
 * Proposals by name, in the order in which they were deposited. Between two rounds, with the
 * controls, each can be marked as what the group has just agreed on aloud.
 */
export function proposals(
  view: WallView,
  title: Heading,
  items: readonly string[],
  rescued: ReadonlySet<string> = new Set(),
): View {
  const room = roomForProposals(view.seats, items.length);
  return gridded(title, room, named(items), drawn(view, rescued));
}

/**
 * Proposals, and what the group leaves for another time, as large and in the same colours: below
 * them where there is room for both, on pages of its own otherwise.
 */
export function withKept(
  view: WallView,
  title: Heading,
  items: readonly string[],
  kept: readonly string[],
  rescued: ReadonlySet<string>,
): View[] {
  const room = roomForProposals(view.seats, items.length + kept.length);
  const [above, below] = [rowsOf(room, items), rowsOf(room, kept)];
  const first = proposals(view, title, items, rescued);
  if (kept.length === 0) return [first];
  if (above + below > room.rows) return [first, ...keptViews(view, kept)];
  const draw = drawn(view, rescued);
  return [
    whole(html`<div class="gridded">
      <h1>${title}</h1>
      ${grid({ ...room, rows: above }, named(items), draw)}
      <h2>${text("wall.shortlist.kept")}</h2>
      ${grid({ ...room, rows: below }, named(kept), draw)}
      ${empty(room.rows - above - below)}
    </div>`),
  ];
}

function keptViews(view: WallView, kept: readonly string[]): View[] {
  return kept.length ? [proposals(view, text("wall.shortlist.kept"), kept)] : [];
}

/** The same in one line where there is room for it. */
export function keptBeside(view: WallView, kept: readonly string[]): CarriedProposals {
  const titles = kept.map((id) => typeset(itemTitle(view.records, id), view.language)).join(" · ");
  if (!titles || titles.length > LINE) return { line: "", views: keptViews(view, kept) };
  const line = html`<p class="kept-line">
    ${text("wall.kept.label")} <b lang=${view.language}>${titles}</b>
  </p>`;
  return { line, views: [] };
}

function named(items: readonly string[]): { id: string }[] {
  return items.map((id) => ({ id }));
}

function drawn(view: WallView, rescued: ReadonlySet<string>) {
  const stage = choiceOf(view.records)?.stage;
  const free = view.commands && stage !== "resonance" && stage !== "check";
  return ({ id }: { id: string }): TemplateResult => {
    const inside = insideOf(view, id, rescued.has(id) ? text("wall.shortlist.added") : "");
    return free ? markable(view, id, inside) : html`<div class="proposal-row">${inside}</div>`;
  };
}

function markable(view: WallView, id: string, inside: TemplateResult): TemplateResult {
  return html`<button
    type="button" class="proposal-row" aria-pressed=${view.marked.has(id)}
    @click=${() => view.mark(id)}
  >${inside}</button>`;
}

function insideOf({ records, language }: WallView, id: string, more: string): TemplateResult {
  const title = itemTitle(records, id);
  return html`<span
      class="proposal-name" lang=${language} data-length=${title.length > 40 ? "long" : "short"}
    >${typeset(title, language)}</span>
    ${more ? html`<span class="proposal-more">${more}</span>` : ""}`;
}
