import { html, type TemplateResult } from "lit-html";
import { newId } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import type { Kind, Nature, WordKind } from "../replica/records.ts";
import { TEXT_LIMIT, TITLE_LIMIT } from "./card-draft.ts";
import type { PaperDesk } from "./console-paper.ts";
import { natureChips } from "./nature-chips.ts";
import { textField } from "./text-field.ts";

type PaperCard = {
  card: string;
  kind: Kind | null;
  nature: Nature | null;
  title: string;
  text: string;
};

const WORD_LIMIT = 140;
const KINDS: readonly WordKind[] = ["keyword", "feeling", "reflection"];

/** A card for this person; its id is made before it is sent, so that sending twice is once. */
export function paperCard(desk: PaperDesk): TemplateResult {
  const draft = desk.draft<PaperCard>("card", emptyCard());
  const keep = (more: Partial<PaperCard>) =>
    desk.keep("card", { ...desk.draft("card", draft), ...more });
  return html`<form class="sheet console-form" novalidate
    @submit=${(event: Event) => send(event, () => postCard(desk))}
  >
    ${natureChips(draft, keep)}
    ${textField({
      name: "paper-title",
      label: text("phone.deposit.title_field"),
      value: draft.title,
      limit: TITLE_LIMIT,
      rows: 1,
      oneLine: true,
      hint: text("phone.deposit.no_names"),
      onInput: (title) => keep({ title }),
    })}
    ${textField({
      name: "paper-text",
      label: text("phone.deposit.text_field"),
      value: draft.text,
      limit: TEXT_LIMIT,
      rows: 2,
      onInput: (words) => keep({ text: words }),
    })}
    ${submit("console.paper.deposit", !draft.title.trim())}
  </form>`;
}

async function postCard(desk: PaperDesk): Promise<void> {
  const { card, kind, nature, title, text: words } = desk.draft<PaperCard>("card", emptyCard());
  const args = { card, kind: kind ?? "situation", nature, title: title.trim(), text: words.trim() };
  if (await desk.post("post_card", args)) desk.keep("card", emptyCard());
}

export function paperWord(desk: PaperDesk): TemplateResult {
  const draft = desk.draft("word", { entry: newId(), kind: null as WordKind | null, text: "" });
  const keep = (more: Partial<typeof draft>) =>
    desk.keep("word", { ...desk.draft("word", draft), ...more });
  return html`<form class="sheet console-form" novalidate
    @submit=${(event: Event) => send(event, () => desk.post("post_word", { ...draft, text: draft.text.trim() }))}
  >
    <div class="console-row" role="radiogroup" aria-label=${text("console.paper.word")}>
      ${KINDS.map(
        (kind) => html`<label class="console-radio"><input type="radio" name="paper-kind"
          .checked=${draft.kind === kind} @change=${() => keep({ kind })}
        /><span>${text(`common.closing.${kind}`)}</span></label>`,
      )}
    </div>
    ${textField({
      name: "paper-word",
      label: text("console.paper.word"),
      value: draft.text,
      limit: WORD_LIMIT,
      rows: 2,
      onInput: (words) => keep({ text: words }),
    })}
    ${submit("console.paper.deposit", !draft.text.trim() || !draft.kind)}
  </form>`;
}

export function submit(key: string, off: boolean): TemplateResult {
  return html`<div class="console-row"><button class="button" data-size="small" data-rank="first" ?disabled=${off}>
    ${text(key)}
  </button></div>`;
}

function send(event: Event, act: () => unknown): void {
  event.preventDefault();
  act();
}

function emptyCard(): PaperCard {
  return { card: newId(), kind: null, nature: null, title: "", text: "" };
}
