import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { copyButton } from "../controls/copy-button.ts";
import type { FieldDraft } from "./field-draft.ts";

/**
 * A field after the end: the text on the board, which alone is given; and below it a draft that was not
 * saved in time, to copy or to remove. `update` draws it again.
 */
export function endedField(
  draft: FieldDraft,
  language: string,
  update: () => void,
): TemplateResult {
  const stored = typeset(draft.stored(), language);
  return html`${stored ? html`<p class="console-wording-shown" lang=${language}>${stored}</p>` : ""}
    ${unsavedDraft(draft, language, update)}`;
}

/** The draft alone, if there is one. */
export function unsavedDraft(
  draft: FieldDraft,
  language: string,
  update: () => void,
): TemplateResult | string {
  if (!draft.begun) return "";
  return unsavedWords(draft.words, language, () => {
    draft.drop();
    update();
  });
}

/** Words that were not saved in time, to copy or to remove. `title` says so. */
export function unsavedWords(
  words: string,
  language: string,
  remove: () => void,
  title: TextKey = "console.unsaved.title",
): TemplateResult {
  return html`<div class="conflict" role="status">
    <p><b>${text(title)}</b></p>
    <p class="console-unsaved" lang=${language}>${typeset(words, language)}</p>
    <div class="console-row">
      ${copyButton(words)}
      <button type="button" class="text-button" data-remove @click=${remove}>${text("console.unsaved.remove")}</button>
    </div>
  </div>`;
}
