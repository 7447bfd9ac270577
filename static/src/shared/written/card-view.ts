import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { look } from "../../selectors/cards.ts";
import { kindLine, kindText } from "./card-kind.ts";
import { wholeWords } from "./whole-words.ts";

export type CardWords = {
  kind: string;
  nature: string | null;
  title: string;
  text: string;
  reformulation?: string;
};

/** A card as everyone sees it; `foot` holds what this screen adds. */
export function cardView(card: CardWords, language: string, foot: unknown = ""): TemplateResult {
  return html`<article class="card" data-look=${look(card.kind, card.nature)}>
    ${kindLine(card, cardKind(card))}
    <h3 class="card-title">${wholeWords(typeset(card.title, language))}</h3>
    ${card.text ? html`<p class="card-text">${typeset(card.text, language)}</p>` : ""}
    ${card.reformulation ? reformulation(card.reformulation, language) : ""} ${foot}
  </article>`;
}

/** The kind and the nature of a card. */
function cardKind({ kind, nature }: CardWords): string[] {
  return nature ? [optionText("kind", kind), kindText(kind, nature)] : [kindText(kind, nature)];
}

/** The facilitator's reformulation, labelled, below the author's own words. */
function reformulation(words: string, language: string): TemplateResult {
  return html`<p class="card-reformulation">
    <b>${text("common.card.reformulation")}</b> <span>${typeset(words, language)}</span>
  </p>`;
}
