import { html, type TemplateResult } from "lit-html";
import { newId } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { ENTRY_TEXT_LIMIT } from "../../replica/limits.ts";
import { CLOSING_KINDS, type ClosingKind } from "../../replica/vocabulary.ts";
import { textField } from "../../shared/text-field.ts";
import { editor, save, send, submit } from "./card.ts";
import type { PaperView } from "./view.ts";

type PaperWordDraft = { entry: string; kind: ClosingKind | null; text: string };

/** The closing word of this person; the one that is there is changed from its own place. */
export function paperWord(view: PaperView): TemplateResult {
  const again = view.given.word !== null;
  const kept = view.draft<PaperWordDraft | null>("word", null);
  if (again && !kept) return html``;
  const draft = kept ?? { entry: newId(), kind: null, text: "" };
  const keep = (more: Partial<PaperWordDraft>) =>
    view.keep("word", { ...view.draft("word", draft), ...more });
  const off = !draft.text.trim() || !draft.kind;
  return html`<form class="sheet console-form" novalidate
    @submit=${(event: Event) => send(event, () => post(view, draft))}
  >
    ${kinds(draft, keep)}
    ${textField({
      name: "paper-word",
      label: text("console.paper.word"),
      value: draft.text,
      limit: ENTRY_TEXT_LIMIT,
      rows: 2,
      onInput: (words) => keep({ text: words }),
    })}
    ${again ? save(off, () => put(view, draft)) : submit("console.paper.deposit", off)}
  </form>`;
}

function kinds(
  draft: PaperWordDraft,
  keep: (more: Partial<PaperWordDraft>) => void,
): TemplateResult {
  return html`<div class="console-row" role="radiogroup" aria-label=${text("console.paper.word")}>
    ${CLOSING_KINDS.map(
      (kind) => html`<label class="console-radio"><input type="radio" name="paper-kind"
        .checked=${draft.kind === kind} @change=${() => keep({ kind })}
      /><span>${text(`common.closing.${kind}`)}</span></label>`,
    )}
  </div>`;
}

async function post(view: PaperView, draft: PaperWordDraft): Promise<void> {
  const { entry, kind, text: words } = draft;
  if (!kind) return;
  if (await view.post("post_word", { entry, kind, text: words.trim() })) put(view, draft);
}

/** To the word as it stands; one that is new is not on this screen yet, and another person follows. */
function put(view: PaperView, { entry }: PaperWordDraft): void {
  view.takeUp("word", null, view.given.word ? editor(entry) : '[aria-pressed="true"]');
}
