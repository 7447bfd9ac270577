import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";

export type TextField = {
  name: string;
  label: string;
  value: string;
  limit: number;
  rows: number;
  onInput: (value: string) => void;
  hint?: string;
  error?: string;
  oneLine?: boolean;
  /** A small action on the label's line. */
  aside?: TemplateResult | string;
};

/** From this many characters before the limit on, what is left is said. */
const NEAR = 15;

/**
 * A field for a person's words. Too long is said, never cut: cutting a pasted sentence loses it.
 */
export function textField(field: TextField): TemplateResult {
  const { name, label, value, rows, error } = field;
  return html`<div class="field">
    <div class="field-head">
      <label class="field-label" for=${name}>${label}</label>
      ${field.aside ?? ""}
    </div>
    <textarea
      id=${name} name=${name} class="field-input" rows=${rows} autocomplete="off"
      aria-describedby="${name}-help" aria-invalid=${Boolean(error)}
      .value=${value}
      @input=${(event: Event) => field.onInput((event.target as HTMLTextAreaElement).value)}
      @keydown=${(event: KeyboardEvent) => field.oneLine && sendOnEnter(event)}
    ></textarea>
    <div id="${name}-help" role=${error ? "alert" : "note"}>${help(field)}</div>
  </div>`;
}

/** One line of help at a time: what is wrong, what is left, or how to go about it. */
function help(field: TextField): TemplateResult | string {
  if (field.error) return html`<p class="field-error">${field.error}</p>`;
  const words = remaining(field) || field.hint;
  return words ? html`<p class="field-hint">${words}</p>` : "";
}

function remaining({ value, limit }: TextField): string {
  const left = limit - value.trim().length;
  if (left > NEAR) return "";
  return text(left < 0 ? "phone.deposit.too_long" : "phone.deposit.left", {
    count: Math.abs(left),
  });
}

/** A title is one line: Enter sends it, and never while a word is still being composed. */
function sendOnEnter(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
}
