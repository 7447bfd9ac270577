import { html, type TemplateResult } from "lit-html";
import { isUnchosen } from "../../helpers/method/method.ts";
import { text } from "../../helpers/text/text.ts";
import type { CardKind, Nature } from "../../replica/vocabulary.ts";
import { look } from "../../selectors/cards.ts";
import { icon } from "../controls/icons.ts";

/** The nature of a card in a word, else its kind; empty if its author chose neither [S12]. */
export function kindText(kind: CardKind, nature: Nature | null): string {
  if (nature) return text(`common.nature.${nature}`);
  return isUnchosen(kind, nature) ? "" : text(`common.kind.${kind}`);
}

/** A line with an icon and words, because colour alone is not enough; nothing without words. */
export function kindLine(
  { kind, nature }: { kind: CardKind; nature: Nature | null },
  words: readonly string[],
): TemplateResult | string {
  const shown = words.filter(Boolean).join(" · ");
  return shown
    ? html`<span class="card-kind">${icon(look(kind, nature))}<span>${shown}</span></span>`
    : "";
}
