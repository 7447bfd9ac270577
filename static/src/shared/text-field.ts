import { html, type TemplateResult } from "lit-html";
import { isComposing } from "../helpers/platform/composing.ts";
import { lengthOf } from "../helpers/text/length.ts";
import { text } from "../helpers/text/text.ts";

export type TextField = {
  name: string;
  label: string;
  value: string;
  limit: number;
  rows: number;
  onInput: (value: string) => void;
  helper?: string;
  error?: string;
  oneLine?: boolean;
  /** Large letters, for a few words. */
  voice?: "text" | "display";
  /** A small action beside the label. */
  aside?: TemplateResult | string;
};

/** From this many characters before the limit, the number that is left is shown. */
const NEAR = 15;

/** From this many characters on, a field with large letters has smaller ones. */
const LONG = 40;

/** A field for a person's words. A text that is too long is marked and not cut, so that nothing is lost. */
export function textField(field: TextField): TemplateResult {
  const { name, label, value, rows, error } = field;
  return html`<div class="field">
    <div class="field-head">
      <label class="field-label" for=${name}>${label}</label>
      ${field.aside ?? ""}
    </div>
    <textarea
      id=${name} name=${name} class="field-input" rows=${rows} autocomplete="off"
      data-voice=${field.voice ?? "text"} data-long=${value.length > LONG}
      aria-describedby="${name}-help" aria-invalid=${Boolean(error)}
      .value=${value}
      @input=${(event: Event) => field.onInput((event.target as HTMLTextAreaElement).value)}
      @keydown=${(event: KeyboardEvent) => field.oneLine && sendOnEnter(event)}
    ></textarea>
    <div id="${name}-help" role=${error ? "alert" : "note"}>${help(field)}</div>
  </div>`;
}

/** One line of help: the error, the characters left, or the help. */
function help(field: TextField): TemplateResult | string {
  if (field.error) return html`<p class="field-error">${field.error}</p>`;
  const words = remaining(field) || field.helper;
  return words ? html`<p class="field-helper">${words}</p>` : "";
}

function remaining({ value, limit }: TextField): string {
  const left = limit - lengthOf(value);
  if (left > NEAR) return "";
  return text(left < 0 ? "phone.deposit.too_long" : "phone.deposit.left", {
    count: Math.abs(left),
  });
}

/** In a field of one line Enter submits, but not while an input method composes a word. */
function sendOnEnter(event: KeyboardEvent): void {
  if (event.key !== "Enter" || isComposing(event)) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
}
