import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { joinLastWords, typeset } from "../../helpers/text/typography.ts";
import type { Card } from "../../replica/records.ts";
import { look } from "../../selectors/cards.ts";
import type { Identified } from "../../selectors/records.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { flowing, type View, type WallView } from "../frame/view.ts";
import { wallKind } from "./cards.ts";

/** With more letters than this, a card may not fit in half the width of the wall. */
const HALF = 240;

/** The cards of a topic with all of their words, in columns over pages. */
export function wholeCards(
  view: WallView,
  title: string,
  cards: readonly Identified<Card>[],
): View {
  const long = cards.some((card) => card.text.length + card.reformulation.length > HALF);
  const one = long || !view.size.wide || view.size.row === "far" || cards.length === 1;
  const content = cards.map((card) => wholeCard(view, card));
  return flowing(typeset(title, view.language), content, one ? "one" : "two");
}

function wholeCard({ language }: WallView, card: Identified<Card>): TemplateResult {
  const { kind, nature, title, text: words, reformulation } = card;
  return html`<article class="card whole-card" data-look=${look(kind, nature)}>
    ${wallKind(card)}
    <h2 lang=${language}>${wholeWords(typeset(title, language))}</h2>
    ${words ? html`<p lang=${language}>${joinLastWords(typeset(words, language))}</p>` : ""}
    ${
      reformulation
        ? html`<p class="card-reformulation" lang=${language}>
            <b>${text("common.card.reformulation")}</b>
            ${joinLastWords(typeset(reformulation, language))}
          </p>`
        : ""
    }
  </article>`;
}
