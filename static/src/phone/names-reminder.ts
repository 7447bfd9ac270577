import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";

/**
 * Before words leave the phone: they seem to hold a name [N13]. Made on this device
 * alone, and never in the way: both answers are as large.
 */
export function namesReminder(
  found: readonly string[],
  onEdit: () => void,
  onSend: () => void,
): TemplateResult {
  return html`<section class="reminder" role="alertdialog" aria-labelledby="reminder-title"
    aria-describedby="reminder-text">
    <h2 id="reminder-title">${text("phone.names.title")}</h2>
    <p id="reminder-text">${text("phone.names.text", { found: found.join(", ") })}</p>
    <div class="pair">
      <button type="button" class="button" @click=${onSend}>${text("phone.names.send_anyway")}</button>
      <button type="button" class="button" data-rank="first" @click=${onEdit}>
        ${text("phone.names.edit")}
      </button>
    </div>
  </section>`;
}
