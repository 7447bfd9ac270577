import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import type { Records } from "../../replica/records.ts";
import type { CardKind, Nature } from "../../replica/vocabulary.ts";
import { look } from "../../selectors/cards.ts";
import { kindsNow } from "../../selectors/kinds.ts";
import { icon } from "./icons.ts";

export type KindAndNature = { kind: CardKind | null; nature: Nature | null };
type Choose = (choice: KindAndNature) => void;

/**
 * Chips to choose the kind and nature of a card: the natures of the first kind, which a card has without a
 * choice, then the other kinds, each with its natures once it is chosen. A second tap undoes a choice.
 */
export function natureChips(
  records: Records,
  current: KindAndNature,
  choose: Choose,
): TemplateResult | string {
  const [first, ...others] = kindsNow(records);
  if (!first || (first.natures.length === 0 && others.length === 0)) return "";
  const nature = (kind: CardKind, back: KindAndNature) => (name: Nature) =>
    chip({ kind, nature: name }, current.nature === name, choose, `common.nature.${name}`, back);
  return html`<div class="chips" role="group" aria-label=${text("phone.deposit.kind")}>
    ${first.natures.map(nature(first.kind, NOTHING))}
    ${others.map(({ kind, natures }) => {
      const isChosen = current.kind === kind;
      const alone = { kind, nature: null };
      return html`${chip(alone, isChosen, choose, `common.kind.${kind}`, NOTHING)}
        ${isChosen ? natures.map(nature(kind, alone)) : ""}`;
    })}
  </div>`;
}

function chip(
  choice: { kind: CardKind; nature: Nature | null },
  pressed: boolean,
  choose: Choose,
  key: TextKey,
  back: KindAndNature,
): TemplateResult {
  const { kind, nature } = choice;
  return html`<button
    type="button" class="chip" data-look=${look(kind, nature)} aria-pressed=${pressed}
    @click=${() => choose(pressed ? back : choice)}
  >${icon(look(kind, nature))}<span>${text(key)}</span></button>`;
}

const NOTHING: KindAndNature = { kind: null, nature: null };
