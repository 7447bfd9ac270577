import { html, type TemplateResult } from "lit-html";
import { isMethodText, type TextKey, text } from "../../helpers/text/text.ts";
import type { ClosingKind } from "../../replica/vocabulary.ts";
import { textField } from "../../shared/text-field.ts";

/** One line in large letters for a word; a usual text field for a reflection. */
export function wordField(
  { kind, text: words }: { kind: ClosingKind | null; text: string },
  limit: number,
  error: string,
  onInput: (words: string) => void,
): TemplateResult {
  const label = kind ? labelOf(kind) : text("common.words.question");
  if (kind === "reflection") {
    return textField({ name: "word", label, value: words, limit, rows: 4, error, onInput });
  }
  return html`<div class="field">
    <label class="hidden" for="word">${label}</label>
    <input
      id="word" name="word" class="field-input" data-voice="display" autocomplete="off"
      enterkeyhint="send" aria-describedby="word-help" aria-invalid=${Boolean(error)}
      .value=${words}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
    />
    <div id="word-help" role=${error ? "alert" : "note"}>
      ${error ? html`<p class="field-error">${error}</p>` : html`<p class="helper centred">${helper(kind)}</p>`}
    </div>
  </div>`;
}

function helper(kind: ClosingKind | null): string {
  return text(kind ? "phone.words.unnamed" : "phone.words.lead");
}

/** The method's own name for the kind if it has one. */
function labelOf(kind: ClosingKind): string {
  const own: TextKey = `common.closing.${kind}`;
  return text(isMethodText(own) ? own : `phone.words.field_${kind}`);
}
