import { html, type TemplateResult } from "lit-html";
import { isComposing } from "../../helpers/platform/composing.ts";
import { charactersLeft } from "./text-limit.ts";

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
    <textarea dir="auto"
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

/** The error; else the characters left near the limit, and the help, which stays. */
function help(field: TextField): TemplateResult | string {
  if (field.error) return html`<p class="field-error">${field.error}</p>`;
  const lines = [charactersLeft(field.value, field.limit), field.helper].filter(Boolean);
  return lines.length ? html`<p class="field-helper">${lines.join(" · ")}</p>` : "";
}

/**
 * In a field of one line Enter submits as in an `input`, but not while an input method composes a
 * word. The form's button is not asked: after the first letter it stays off until the next drawing.
 * Safari has `requestSubmit` since 16 only.
 */
function sendOnEnter(event: KeyboardEvent): void {
  if (event.key !== "Enter" || isComposing(event)) return;
  event.preventDefault();
  const { form } = event.target as HTMLTextAreaElement;
  form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
}
