import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { bare } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { Card, Note } from "../replica/records.ts";
import { currentStep } from "../selectors/meeting.ts";
import { type Given, PILE } from "../selectors/paper.ts";
import type { Identified } from "../selectors/records.ts";
import { cardView } from "./card-view.ts";
import type { PaperDesk } from "./console-paper.ts";
import { twice } from "./console-twice.ts";
import { stateSign } from "./state-sign.ts";

type Word = NonNullable<Given["word"]>;

/** What was written for this person, to be reworded or taken back at any step until the end. */
export function paperGiven(desk: PaperDesk): TemplateResult | string {
  const { cards, notes, word } = desk.given;
  if (cards.length + notes.length === 0 && !word) return "";
  return html`<section class="console-given" aria-labelledby="paper-given">
    <h3 id="paper-given">${text(desk.person === PILE ? "console.pile.given" : "console.paper.given")}</h3>
    <ul class="console-cards">
      ${repeat(cards, idOf, (card) => html`<li>${ofCard(desk, card)}</li>`)}
      ${repeat(notes, idOf, (note) => html`<li>${ofNote(desk, note)}</li>`)}
      ${word ? html`<li>${ofWord(desk, word)}</li>` : ""}
    </ul>
  </section>`;
}

function idOf({ id }: { id: string }): string {
  return id;
}

function ofCard(desk: PaperDesk, card: Identified<Card>): TemplateResult {
  const { kind, nature, title, text: words } = card;
  const draft = { card: bare(card.id), kind, nature, title, text: words };
  const edit = () => desk.takeUp("card-again", draft, "#paper-title");
  const withdraw = () => desk.post("withdraw_card", { card: bare(card.id) });
  const under = foot(card, { of: draft.card, edit, withdraw });
  return cardView({ kind, nature, title, text: words }, desk.language, under);
}

function ofNote(desk: PaperDesk, note: Identified<Note>): TemplateResult {
  const { column, text: words } = note;
  const draft = { note: bare(note.id), column, text: words };
  const edit = () => desk.takeUp("note-again", draft, "#paper-note");
  const withdraw = () => desk.post("withdraw_note", { note: bare(note.id) });
  const under = foot(note, { of: draft.note, edit, withdraw });
  return plain(desk, text(`common.column.${column}`), words, under);
}

/** A closing word is changed at its step alone, as on a phone. */
function ofWord(desk: PaperDesk, word: Word): TemplateResult {
  const { entry, kind, text: words } = word;
  const closing = currentStep(desk.records)?.kind === "words";
  const edit = () => desk.takeUp("word", { entry, kind, text: words }, "#paper-word");
  const withdraw = () => desk.post("withdraw_word", { entry });
  const under = foot(word, { of: entry, edit: closing && edit, withdraw });
  return plain(desk, text(`common.closing.${kind}`), words, under);
}

function plain(desk: PaperDesk, kind: string, words: string, under: unknown): TemplateResult {
  return html`<article class="card" data-look="plain">
    <p class="card-kind">${kind}</p>
    <h3 class="card-title" lang=${desk.language}>${typeset(words, desk.language)}</h3>
    ${under}
  </article>`;
}

type Standing = { set_aside?: boolean; rephrased?: boolean };
/** What may be done with the thing of this bare id. */
type Ways = { of: string; edit: (() => void) | false; withdraw: () => unknown };

function foot({ set_aside, rephrased }: Standing, { of, edit, withdraw }: Ways): TemplateResult {
  return html`<div class="console-row">
    ${set_aside ? stateSign(rephrased ? "rephrased" : "set_aside") : ""}
    ${
      edit
        ? html`<button type="button" class="button" data-size="small" data-edit=${of} @click=${edit}>
            ${text("common.action.edit")}
          </button>`
        : ""
    }
    ${twice({
      label: text("common.action.take_back"),
      sure: text("console.paper.withdraw_sure"),
      confirm: text("common.action.take_back"),
      act: () => void withdraw(),
    })}
  </div>`;
}
