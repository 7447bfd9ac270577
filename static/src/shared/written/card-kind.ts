import { html, type TemplateResult } from "lit-html";
import { isUnchosen } from "../../helpers/method/method.ts";
import { optionText } from "../../helpers/method/options.ts";
import { look } from "../../selectors/cards.ts";
import { icon } from "../controls/icons.ts";

/** The nature of a card in a word, else its kind; empty if its author chose neither [S12]. */
export function kindText(kind: string, nature: string | null): string {
  if (nature) return optionText("nature", nature);
  return isUnchosen(kind, nature) ? "" : optionText("kind", kind);
}

/** A line with an icon and words, because colour alone is not enough; nothing without words. */
export function kindLine(
  { kind, nature }: { kind: string; nature: string | null },
  words: readonly string[],
): TemplateResult | string {
  const shown = words.filter(Boolean).join(" · ");
  return shown
    ? html`<span class="card-kind">${icon(look(kind, nature))}<span>${shown}</span></span>`
    : "";
}
