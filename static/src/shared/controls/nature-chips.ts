import { html, type TemplateResult } from "lit-html";
import { cardKinds } from "../../helpers/method/method.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import type { CardKind, Nature } from "../../replica/vocabulary.ts";
import { look } from "../../selectors/cards.ts";
import { icon } from "./icons.ts";

export type KindAndNature = { kind: CardKind | null; nature: Nature | null };
/** As the server wrote them into the page. */
type NaturesByKind = Partial<Record<CardKind, readonly Nature[]>>;
type Choose = (choice: KindAndNature) => void;

/** Chips to choose the kind and nature of a card; a second tap on a chip undoes the choice. */
export function natureChips(current: KindAndNature, choose: Choose): TemplateResult | string {
  const { situation = [], theme: themes } = cardKinds() as NaturesByKind;
  const theme = current.kind === "theme";
  const nature = (kind: CardKind, name: Nature) =>
    chip(kind, name, current.nature === name, choose, `common.nature.${name}`);
  if (situation.length === 0 && !themes) return "";
  return html`<div class="chips" role="group" aria-label=${text("phone.deposit.kind")}>
    ${situation.map((name) => nature("situation", name))}
    ${themes ? chip("theme", null, theme, choose, "common.kind.theme") : ""}
    ${theme ? themes?.map((name) => nature("theme", name)) : ""}
  </div>`;
}

function chip(
  kind: CardKind,
  nature: Nature | null,
  pressed: boolean,
  choose: Choose,
  key: TextKey,
): TemplateResult {
  const back: KindAndNature = kind === "theme" && nature ? { kind, nature: null } : NOTHING;
  return html`<button
    type="button" class="chip" data-look=${look(kind, nature)} aria-pressed=${pressed}
    @click=${() => choose(pressed ? back : { kind, nature })}
  >${icon(look(kind, nature))}<span>${text(key)}</span></button>`;
}

const NOTHING: KindAndNature = { kind: null, nature: null };
