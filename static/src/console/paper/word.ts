import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { newId } from "../../helpers/platform/ids.ts";
import { isBlank } from "../../helpers/text/blank.ts";
import { text } from "../../helpers/text/text.ts";
import { ENTRY_TEXT_LIMIT } from "../../replica/limits.ts";
import { vocabularyOf } from "../../selectors/vocabulary.ts";
import { textField } from "../../shared/controls/text-field.ts";
import { editButton, saveButtons, submit, submitButton } from "./card.ts";
import { isChanged, type PaperWordDraft, paperWordDraft } from "./drafts.ts";
import type { PaperView } from "./view.ts";

type WordChange = (fields: Partial<PaperWordDraft>) => void;

/** The form for the closing word of this person; hidden if there is one that is not being edited. */
export function paperWord(view: PaperView): TemplateResult {
  const stored = view.draft<PaperWordDraft | null>("word", null);
  if (view.given.word && !stored) return html``;
  const draft = stored ?? { entry: newId(), kind: null, text: "" };
  const change: WordChange = (fields) =>
    view.setDraft("word", { ...view.draft("word", draft), ...fields });
  return html`<form class="sheet console-form" novalidate
    @submit=${(event: Event) => submit(event, () => post(view, draft))}
  >
    ${kinds(view, draft, change)} ${wordField(draft, change)}
    ${buttons(view, draft)}
  </form>`;
}

function buttons(view: PaperView, draft: PaperWordDraft): TemplateResult {
  const { word } = view.given;
  const incomplete = isBlank(draft.text);
  if (!word) return submitButton("console.paper.deposit", incomplete);
  const changed = () => isChanged(view.draft("word", draft), [paperWordDraft(word)]);
  return saveButtons(incomplete, changed, () => closeEditor(view, draft));
}

function wordField({ text: value }: PaperWordDraft, change: WordChange): TemplateResult {
  return textField({
    name: "paper-word",
    label: text("console.paper.word"),
    value,
    limit: ENTRY_TEXT_LIMIT,
    rows: 2,
    onInput: (words) => change({ text: words }),
  });
}

function kinds({ records }: PaperView, draft: PaperWordDraft, change: WordChange): TemplateResult {
  return html`<div class="console-row" role="radiogroup" aria-label=${text("console.paper.word")}>
    ${vocabularyOf(records).closing.map(
      (kind) => html`<label class="console-radio"><input type="radio" name="paper-kind"
        .checked=${draft.kind === kind} @change=${() => change({ kind })}
      /><span>${optionText("closing", kind)}</span></label>`,
    )}
  </div>`;
}

async function post(view: PaperView, draft: PaperWordDraft): Promise<void> {
  const { entry, kind, text: words } = draft;
  if (!(await view.post("post_word", { entry, kind, text: words.trim() }))) return;
  view.endDraft(draft, { name: "word", value: null, field: fieldAfter(view, draft) });
}

function closeEditor(view: PaperView, draft: PaperWordDraft): void {
  view.startDraft("word", null, fieldAfter(view, draft));
}

/** The edit button of the word, or the person if the word is not shown yet. */
function fieldAfter({ given }: PaperView, { entry }: PaperWordDraft): string {
  return given.word ? editButton(entry) : '[aria-pressed="true"]';
}
