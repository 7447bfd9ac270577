import { html, type TemplateResult } from "lit-html";
import { newId } from "../../helpers/platform/ids.ts";
import { isBlank } from "../../helpers/text/blank.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import type { CommandArguments } from "../../replica/commands.ts";
import { CARD_TEXT_LIMIT, TITLE_LIMIT } from "../../replica/limits.ts";
import { kindToSend } from "../../selectors/kinds.ts";
import { natureChips } from "../../shared/controls/nature-chips.ts";
import { textField } from "../../shared/controls/text-field.ts";
import { cancelButton } from "../frame/cancel-button.ts";
import { isChanged, type PaperCardDraft, paperCardDraft } from "./drafts.ts";
import type { PaperView } from "./view.ts";

/** The form for a card of this person: a new one, or one that is being edited. */
export function paperCard(view: PaperView): TemplateResult {
  const edited = view.draft<PaperCardDraft | null>("card-again", null);
  const name = edited ? "card-again" : "card";
  const draft = edited ?? view.draft("card", emptyCard());
  const change: CardChange = (fields) =>
    view.setDraft(name, { ...view.draft(name, draft), ...fields });
  const empty = isBlank(draft.title);
  const changed = () => isChanged(view.draft(name, draft), view.given.cards.map(paperCardDraft));
  return html`<form class="sheet console-form" novalidate
    @submit=${(event: Event) => submit(event, () => (edited ? edit(view) : post(view)))}
  >
    ${natureChips(view.records, draft, change)} ${titleField(draft, change)} ${detailField(draft, change)}
    ${edited ? saveButtons(empty, changed, () => closeEditor(view, draft)) : submitButton("console.paper.deposit", empty)}
  </form>`;
}

type CardChange = (fields: Partial<PaperCardDraft>) => void;

function titleField({ title }: PaperCardDraft, change: CardChange): TemplateResult {
  return textField({
    name: "paper-title",
    label: text("phone.deposit.title_field"),
    value: title,
    limit: TITLE_LIMIT,
    rows: 1,
    oneLine: true,
    helper: text("phone.deposit.no_names"),
    onInput: (title) => change({ title }),
  });
}

function detailField({ text: words }: PaperCardDraft, change: CardChange): TemplateResult {
  return textField({
    name: "paper-text",
    label: text("phone.deposit.text_field"),
    value: words,
    limit: CARD_TEXT_LIMIT,
    rows: 2,
    onInput: (text) => change({ text }),
  });
}

async function post(view: PaperView): Promise<void> {
  const draft = view.draft("card", emptyCard());
  if (!(await view.post("post_card", argumentsOf(view, draft)))) return;
  const renewed = { card: newId() };
  view.endDraft(draft, { name: "card", value: emptyCard(), field: "#paper-title", renewed });
}

async function edit(view: PaperView): Promise<void> {
  const draft = view.draft("card-again", emptyCard());
  if (!(await view.post("edit_card", argumentsOf(view, draft)))) return;
  view.endDraft(draft, { name: "card-again", value: null, field: editButton(draft.card) });
}

/** Drops the draft and gives the focus back to the button that opened it. */
function closeEditor(view: PaperView, { card }: PaperCardDraft): void {
  view.startDraft("card-again", null, editButton(card));
}

/** The selector of the button that edits this card, note or word. */
export function editButton(id: string): string {
  return `[data-edit="${id}"]`;
}

function argumentsOf(
  { records }: PaperView,
  { card, kind, nature, title, text: words }: PaperCardDraft,
): CommandArguments["post_card"] {
  const sent = kind ?? kindToSend(records, null);
  return { card, kind: sent, nature, title: title.trim(), text: words.trim() };
}

export function submitButton(key: TextKey, disabled: boolean): TemplateResult {
  return html`<div class="console-row"><button class="button" data-size="small" data-rank="first" ?disabled=${disabled}>
    ${text(key)}
  </button></div>`;
}

export function saveButtons(
  disabled: boolean,
  drops: () => boolean,
  cancel: () => void,
): TemplateResult {
  return html`<div class="console-row">
    <button class="button" data-size="small" data-rank="first" ?disabled=${disabled}>
      ${text("common.action.save")}
    </button>
    ${cancelButton(drops, cancel)}
  </div>`;
}

export function submit(event: Event, act: () => unknown): void {
  event.preventDefault();
  act();
}

/** The id is made here, so that a repeated command posts the card once. */
function emptyCard(): PaperCardDraft {
  return { card: newId(), kind: null, nature: null, title: "", text: "" };
}
