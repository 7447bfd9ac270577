import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { itemTitle } from "../../selectors/cards.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { fixedView, type View, type WallView } from "../frame/view.ts";
import { proposalsPerPage } from "../frame/wall-size.ts";
import { empty, grid, gridView, rowsOf } from "../pages/grid-view.ts";

/** The most letters of a line: two lines at the size of the last row. */
const LINE = 110;

type Heading = TemplateResult | string;
type LeftForLater = { line: Heading; views: View[] };

/**
 * Proposals by title, in the order in which they were posted. Between two rounds, with controls, each
 * can be marked as what the group has agreed on aloud.
 */
export function proposals(
  view: WallView,
  title: Heading,
  items: readonly string[],
  rescued: ReadonlySet<string> = new Set(),
): View {
  const room = proposalsPerPage(view.size, items.length);
  return gridView(title, room, named(items), drawn(view, rescued));
}

/**
 * Proposals, and the ones left for another time in the same size and colours: below them if there is
 * room for both, otherwise on pages of their own.
 */
export function withLeftForLater(
  view: WallView,
  title: Heading,
  items: readonly string[],
  left: readonly string[],
  rescued: ReadonlySet<string>,
): View[] {
  const room = proposalsPerPage(view.size, items.length + left.length);
  const [above, below] = [rowsOf(room, items), rowsOf(room, left)];
  const first = proposals(view, title, items, rescued);
  if (left.length === 0) return [first];
  if (above + below > room.rows) return [first, ...leftForLaterViews(view, left)];
  const draw = drawn(view, rescued);
  return [
    fixedView(html`<div class="grid-view">
      <h1>${title}</h1>
      ${grid({ ...room, rows: above }, named(items), draw)}
      <h2>${text("wall.shortlist.kept")}</h2>
      ${grid({ ...room, rows: below }, named(left), draw)}
      ${empty(room.rows - above - below)}
    </div>`),
  ];
}

function leftForLaterViews(view: WallView, left: readonly string[]): View[] {
  return left.length ? [proposals(view, text("wall.shortlist.kept"), left)] : [];
}

/** The proposals that are left for another time, in one line if they fit, otherwise on pages. */
export function leftInOneLine(view: WallView, left: readonly string[]): LeftForLater {
  const titles = left.map((id) => typeset(itemTitle(view.records, id), view.language)).join(" · ");
  if (!titles || titles.length > LINE) return { line: "", views: leftForLaterViews(view, left) };
  const line = html`<p class="left-line">
    ${text("wall.kept.label")} <b lang=${view.language}>${wholeWords(titles)}</b>
  </p>`;
  return { line, views: [] };
}

function named(items: readonly string[]): { id: string }[] {
  return items.map((id) => ({ id }));
}

function drawn(view: WallView, rescued: ReadonlySet<string>) {
  const stage = choiceOf(view.records)?.stage;
  const free = view.hasControls && stage !== "resonance" && stage !== "check";
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
    >${wholeWords(typeset(title, language))}</span>
    ${more ? html`<span class="proposal-more">${more}</span>` : ""}`;
}
