import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { text } from "../../helpers/text/text.ts";
import type { Records } from "../../replica/records.ts";
import { look } from "../../selectors/cards.ts";
import { kindsNow } from "../../selectors/kinds.ts";
import { icon } from "./icons.ts";

export type KindAndNature = { kind: string | null; nature: string | null };
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
  const nature = (kind: string, back: KindAndNature) => (name: string) =>
    chip({ kind, nature: name }, current.nature === name, choose, optionText("nature", name), back);
  return html`<div class="chips" role="group" aria-label=${text("phone.deposit.kind")}>
    ${first.natures.map(nature(first.id, NOTHING))}
    ${others.map(({ id: kind, natures }) => {
      const isChosen = current.kind === kind;
      const alone = { kind, nature: null };
      return html`${chip(alone, isChosen, choose, optionText("kind", kind), NOTHING)}
        ${isChosen ? natures.map(nature(kind, alone)) : ""}`;
    })}
  </div>`;
}

function chip(
  choice: { kind: string; nature: string | null },
  pressed: boolean,
  choose: Choose,
  words: string,
  back: KindAndNature,
): TemplateResult {
  const { kind, nature } = choice;
  return html`<button
    type="button" class="chip" data-look=${look(kind, nature)} aria-pressed=${pressed}
    @click=${() => choose(pressed ? back : choice)}
  >${icon(look(kind, nature))}<span>${words}</span></button>`;
}

const NOTHING: KindAndNature = { kind: null, nature: null };
