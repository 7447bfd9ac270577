import type { TemplateResult } from "lit-html";
import { isMethodText, type TextKey, text } from "../../helpers/text/text.ts";
import { ENTRY_TEXT_LIMIT } from "../../replica/limits.ts";
import type { ClosingKind } from "../../replica/vocabulary.ts";
import { textField } from "../../shared/controls/text-field.ts";

/** Large letters for a word; a usual text field for a reflection. */
export function wordField(
  { kind, text: value }: { kind: ClosingKind | null; text: string },
  error: string,
  onInput: (words: string) => void,
): TemplateResult {
  const isReflection = kind === "reflection";
  return textField({
    name: "word",
    label: kind ? labelOf(kind) : text("phone.words.field"),
    value,
    limit: ENTRY_TEXT_LIMIT,
    rows: isReflection ? 4 : 2,
    oneLine: !isReflection,
    voice: isReflection ? "text" : "display",
    helper: text("phone.words.unnamed"),
    error,
    onInput,
  });
}

/** The method's own name for the kind if it has one. */
function labelOf(kind: ClosingKind): string {
  const own: TextKey = `common.closing.${kind}`;
  return text(isMethodText(own) ? own : `phone.words.field_${kind}`);
}
