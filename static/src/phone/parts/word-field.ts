import type { TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { isMethodText, knownText, text } from "../../helpers/text/text.ts";
import { ENTRY_TEXT_LIMIT } from "../../replica/limits.ts";
import { textField } from "../../shared/controls/text-field.ts";

/** Large letters for a word; a usual text field for a reflection or another kind that is a line. */
export function wordField(
  { kind, text: value }: { kind: string | null; text: string },
  isLine: boolean,
  error: string,
  onInput: (words: string) => void,
): TemplateResult {
  return textField({
    name: "word",
    label: kind ? labelOf(kind) : text("phone.words.field"),
    value,
    limit: ENTRY_TEXT_LIMIT,
    rows: isLine ? 4 : 2,
    oneLine: !isLine,
    voice: isLine ? "text" : "display",
    helper: text("phone.words.unnamed"),
    error,
    onInput,
  });
}

/** The method's own name for the kind if it has one. */
function labelOf(kind: string): string {
  const usual = isMethodText(`common.closing.${kind}`)
    ? ""
    : knownText(`phone.words.field_${kind}`);
  return usual || optionText("closing", kind);
}
