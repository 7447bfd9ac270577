import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { pieces } from "../../helpers/text/pieces.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { ClosingText, EarlierClosing } from "../../replica/records.ts";
import { earlierClosings } from "../../selectors/earlier-closings.ts";
import { closingTitle } from "../../shared/written/earlier-closing.ts";
import { measuredView, type View, type WallView } from "../frame/view.ts";
import type { LastRow } from "../frame/wall-size.ts";

/** So many letters fit in a column of the largest type: a longer text may run over several. */
const PIECE: Record<LastRow, number> = { near: 140, normal: 110, far: 70 };

/** What the group kept of its closings, side by side: a column for each meeting, texts alone [K12]. */
export function earlierClosingsPage(view: WallView): View {
  const closings = earlierClosings(view.records);
  return measuredView(html`<div class="flowing earlier-closings" data-fit data-many=${closings.length > 2}>
    <h1>${text("common.earlier.title")}</h1>
    <div class="frame"><div data-flow data-packed="in-order">${closings.map((one) => column(one, view))}</div></div>
  </div>`);
}

function column(closing: EarlierClosing, { language, size }: WallView): TemplateResult {
  const { synthesis, words, lines } = closing.closed;
  const [session, day] = closingTitle(closing);
  const most = PIECE[size.row];
  return html`<section class="earlier-closing">
    <header><h2>${session}${day ? html` <span>${day}</span>` : ""}</h2></header>
    <ul data-run lang=${language}>
      ${synthesis.map((one) => named(one, most, language))}
      ${words.map((one) => inPieces(one, most, language))}
      ${lines.map((one) => inPieces(one, most, language))}
    </ul>
  </section>`;
}

/** A field's name tells what is under it (“what stays open”); a question is answered by it. */
function named(field: ClosingText, most: number, language: string): TemplateResult[] {
  const name = optionText("synthesis_field", field.kind);
  const label = name.endsWith("?") ? "" : name;
  return inPieces(field, most, language, label);
}

function inPieces({ text: words, kind }: ClosingText, most: number, language: string, label = "") {
  return pieces(words, most).map(
    (piece, index) => html`<li data-kind=${kind} ?data-begins=${index === 0}>
      ${label && index === 0 ? html`<span class="report-label">${label}</span>` : ""}
      <p>${typeset(piece, language)}</p>
    </li>`,
  );
}
