import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { text } from "../helpers/text.ts";

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
  const { name, label, value, rows, hint, error } = field;
  return html`<div class="field">
    <div class="field-head">
      <label class="field-label" for=${name}>${label}</label>
      ${remaining(field)} ${field.aside ?? ""}
    </div>
    <textarea
      id=${name} name=${name} class="field-input" rows=${rows} autocomplete="off"
      aria-describedby="${name}-help" aria-invalid=${Boolean(error)}
      .value=${live(value)}
      @input=${(event: Event) => field.onInput((event.target as HTMLTextAreaElement).value)}
      @keydown=${(event: KeyboardEvent) => field.oneLine && sendOnEnter(event)}
    ></textarea>
    <div id="${name}-help" role=${error ? "alert" : "note"}>
      ${error ? html`<p class="field-error">${error}</p>` : ""}
      ${hint && !error ? html`<p class="field-hint">${hint}</p>` : ""}
    </div>
  </div>`;
}

function remaining({ value, limit }: TextField): TemplateResult | string {
  const left = limit - value.trim().length;
  if (left > NEAR) return "";
  const key = left < 0 ? "phone.deposit.too_long" : "phone.deposit.left";
  return html`<span class="field-hint" data-over=${left < 0}>
    ${text(key, { count: Math.abs(left) })}
  </span>`;
}

/** A title is one line: Enter sends it, and never while a word is still being composed. */
function sendOnEnter(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
}
