import { html, type TemplateResult } from "lit-html";
import { newId } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import type { CommandArguments } from "../../replica/commands.ts";
import { CARD_TEXT_LIMIT, TITLE_LIMIT } from "../../replica/limits.ts";
import type { CardKind, Nature } from "../../replica/vocabulary.ts";
import { usualCardKind } from "../../shared/card-draft.ts";
import { natureChips } from "../../shared/nature-chips.ts";
import { textField } from "../../shared/text-field.ts";
import type { PaperView } from "./view.ts";

type PaperCardDraft = {
  card: string;
  kind: CardKind | null;
  nature: Nature | null;
  title: string;
  text: string;
};

/** A card for this person; its id is made before it is sent, so that sending twice is once. */
export function paperCard(view: PaperView): TemplateResult {
  const again = view.draft<PaperCardDraft | null>("card-again", null);
  const storage = again ? "card-again" : "card";
  const draft = again ?? view.draft("card", emptyCard());
  const keep = (more: Partial<PaperCardDraft>) =>
    view.keep(storage, { ...view.draft(storage, draft), ...more });
  return html`<form class="sheet console-form" novalidate
    @submit=${(event: Event) => send(event, () => (again ? edit(view) : post(view)))}
  >
    ${natureChips(draft, keep)} ${titleField(draft, keep)} ${detailField(draft, keep)}
    ${again ? save(!draft.title.trim(), () => put(view, draft)) : submit("console.paper.deposit", !draft.title.trim())}
  </form>`;
}

type Keep = (more: Partial<PaperCardDraft>) => void;

function titleField({ title }: PaperCardDraft, keep: Keep): TemplateResult {
  return textField({
    name: "paper-title",
    label: text("phone.deposit.title_field"),
    value: title,
    limit: TITLE_LIMIT,
    rows: 1,
    oneLine: true,
    hint: text("phone.deposit.no_names"),
    onInput: (title) => keep({ title }),
  });
}

function detailField({ text: words }: PaperCardDraft, keep: Keep): TemplateResult {
  return textField({
    name: "paper-text",
    label: text("phone.deposit.text_field"),
    value: words,
    limit: CARD_TEXT_LIMIT,
    rows: 2,
    onInput: (text) => keep({ text }),
  });
}

async function post(view: PaperView): Promise<void> {
  const said = fields(view.draft("card", emptyCard()));
  if (await view.post("post_card", said)) view.takeUp("card", emptyCard(), "#paper-title");
}

async function edit(view: PaperView): Promise<void> {
  const draft = view.draft("card-again", emptyCard());
  if (await view.post("edit_card", fields(draft))) put(view, draft);
}

/** Back to the card that was taken up. */
function put(view: PaperView, { card }: PaperCardDraft): void {
  view.takeUp("card-again", null, editor(card));
}

/** The button with which this thing is taken up. */
export function editor(id: string): string {
  return `[data-edit="${id}"]`;
}

function fields({
  card,
  kind,
  nature,
  title,
  text: words,
}: PaperCardDraft): CommandArguments["post_card"] {
  return { card, kind: kind ?? usualCardKind(), nature, title: title.trim(), text: words.trim() };
}

export function submit(key: string, off: boolean): TemplateResult {
  return html`<div class="console-row"><button class="button" data-size="small" data-rank="first" ?disabled=${off}>
    ${text(key)}
  </button></div>`;
}

/** What changes something that is there may also be left as it was. */
export function save(off: boolean, cancel: () => void): TemplateResult {
  return html`<div class="console-row">
    <button class="button" data-size="small" data-rank="first" ?disabled=${off}>
      ${text("common.action.save")}
    </button>
    <button type="button" class="text-button" @click=${cancel}>${text("common.action.cancel")}</button>
  </div>`;
}

export function send(event: Event, act: () => unknown): void {
  event.preventDefault();
  act();
}

function emptyCard(): PaperCardDraft {
  return { card: newId(), kind: null, nature: null, title: "", text: "" };
}
