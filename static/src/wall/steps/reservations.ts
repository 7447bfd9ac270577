import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { joinLastWords, typeset } from "../../helpers/text/typography.ts";
import type { Reservation } from "../../replica/records.ts";
import { itemTitle } from "../../selectors/cards.ts";
import { type Result, reservationsOn } from "../../selectors/choice.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { flowing, type View, type WallView } from "../frame/view.ts";

/** What was written with concerns and objections is the group’s work: together, without a name [C10]. */
export function reservationViews(view: WallView, all: readonly Result[]): View[] {
  return all.flatMap(({ id }) => {
    const written = reservationsOn(view.records, id);
    const cards = written.map((one) => reservation(view, one));
    return cards.length ? flowing(heading(view, id), cards) : [];
  });
}

function heading({ records, language }: WallView, item: string): TemplateResult {
  const title = typeset(itemTitle(records, item), language);
  return html`${text("common.consent.to_work")} <span class="under" lang=${language}>${wholeWords(title)}</span>`;
}

function reservation({ language }: WallView, { text: words }: Reservation): TemplateResult {
  return html`<article class="card whole-card" data-look="plain">
    <p lang=${language}>${joinLastWords(typeset(words, language))}</p>
  </article>`;
}
