import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { optionText } from "../../helpers/method/options.ts";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Card, Note, Reservation } from "../../replica/records.ts";
import { currentStep } from "../../selectors/meeting.ts";
import { type Given, PILE } from "../../selectors/paper.ts";
import type { Identified } from "../../selectors/records.ts";
import { confirmButton } from "../../shared/controls/confirm-button.ts";
import { drawingOf } from "../../shared/meeting/step-kinds.ts";
import { cardView } from "../../shared/written/card-view.ts";
import { stateSign } from "../../shared/written/state-sign.ts";
import {
  beginEdit,
  type PaperWordDraft,
  paperCardDraft,
  paperNoteDraft,
  paperWordDraft,
} from "./drafts.ts";
import type { PaperView } from "./view.ts";

type GivenWord = NonNullable<Given["word"]>;

/** What was written for this person; it can be edited or withdrawn at any step until the end. */
export function paperGiven(view: PaperView): TemplateResult | string {
  const { cards, notes, reservations, word } = view.given;
  if (cards.length + notes.length + reservations.length === 0 && !word) return "";
  return html`<section class="console-given" aria-labelledby="paper-given">
    <h3 id="paper-given">${text(view.person === PILE ? "console.pile.given" : "console.paper.given")}</h3>
    <ul class="console-cards">
      ${repeat(cards, idOf, (card) => html`<li>${givenCard(view, card)}</li>`)}
      ${repeat(notes, idOf, (note) => html`<li>${givenNote(view, note)}</li>`)}
      ${repeat(reservations, idOf, (one) => html`<li>${givenReservation(view, one)}</li>`)}
      ${word ? html`<li>${givenWord(view, word)}</li>` : ""}
    </ul>
  </section>`;
}

function idOf({ id }: { id: string }): string {
  return id;
}

function givenCard(view: PaperView, card: Identified<Card>): TemplateResult {
  const { kind, nature, title, text: words } = card;
  const draft = paperCardDraft(card);
  const edit = () =>
    beginEdit(view, {
      name: "card-again",
      draft,
      idOf: ({ card }) => card,
      stored: view.given.cards.map(paperCardDraft),
      field: "#paper-title",
    });
  const withdraw = () => view.post("withdraw_card", { card: bare(card.id) });
  const below = foot(card, { id: draft.card, edit, withdraw });
  return cardView({ kind, nature, title, text: words }, view.language, below);
}

function givenNote(view: PaperView, note: Identified<Note>): TemplateResult {
  const { column, text: words } = note;
  const draft = paperNoteDraft(note);
  const edit = () =>
    beginEdit(view, {
      name: "note-again",
      draft,
      idOf: ({ note }) => note,
      stored: view.given.notes.map(paperNoteDraft),
      field: "#paper-note",
    });
  const withdraw = () => view.post("withdraw_note", { note: bare(note.id) });
  const below = foot(note, { id: draft.note, edit, withdraw });
  return textCard(view, optionText("column", column), words, below);
}

/** Words with a concern or an objection can be taken back, and not be changed any more [C10]. */
function givenReservation(view: PaperView, one: Identified<Reservation>): TemplateResult {
  const reservation = bare(one.id);
  const withdraw = () => view.post("withdraw_reservation", { reservation });
  const below = foot(one, { id: reservation, edit: null, withdraw });
  return textCard(view, text("console.paper.reservation_given"), one.text, below);
}

/** A closing word can be edited at the step of the words only, as on a phone. */
function givenWord(view: PaperView, word: GivenWord): TemplateResult {
  const { entry, kind, text: words } = word;
  const step = currentStep(view.records);
  const isWordStep = step && drawingOf(step).paper === "word";
  const edit = () => {
    const draft = view.draft<PaperWordDraft | null>("word", null) ?? paperWordDraft(word);
    view.startDraft("word", draft, "#paper-word");
  };
  const withdraw = () => view.post("withdraw_word", { entry });
  const below = foot(word, { id: entry, edit: isWordStep ? edit : null, withdraw });
  return textCard(view, optionText("closing", kind), words, below);
}

function textCard(view: PaperView, kind: string, words: string, below: unknown): TemplateResult {
  return html`<article class="card" data-look="plain">
    <p class="card-kind">${kind}</p>
    <h3 class="card-title" lang=${view.language}>${typeset(words, view.language)}</h3>
    ${below}
  </article>`;
}

type Moderation = { set_aside?: boolean; rephrased?: boolean };
/** `id` is bare. */
type GivenActions = { id: string; edit: (() => void) | null; withdraw: () => unknown };

function foot(
  { set_aside, rephrased }: Moderation,
  { id, edit, withdraw }: GivenActions,
): TemplateResult {
  return html`<div class="console-row">
    ${set_aside ? stateSign(rephrased ? "rephrased" : "set_aside") : ""}
    ${
      edit
        ? html`<button type="button" class="button" data-size="small" data-edit=${id} @click=${edit}>
            ${text("common.action.edit")}
          </button>`
        : ""
    }
    ${confirmButton({
      label: text("common.action.take_back"),
      sure: text("console.paper.withdraw_sure"),
      confirm: text("common.action.take_back"),
      act: () => void withdraw(),
    })}
  </div>`;
}
