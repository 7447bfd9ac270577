import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";

/**
 * Asks, before words are sent, about what may be a name in them [N13]. This phone finds names by
 * itself. Both answers have the same size.
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
