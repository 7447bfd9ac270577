import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";

/** Asks the button that closes a form whether one key may press it. */
export const LEAVE = "leave";

/**
 * The button that closes a form. `drops` says whether words that are on no board would go with it. Only
 * the form knows: its fields may hold the stored text, or words typed before a reload. It is asked at
 * the moment of the key, because a form is drawn a little after its last letter.
 */
export function cancelButton(drops: () => boolean, cancel: () => void): TemplateResult {
  const leave = (event: Event) => {
    if (drops()) event.preventDefault();
  };
  return html`<button type="button" class="text-button" data-cancel @leave=${leave} @click=${cancel}>
    ${text("common.action.cancel")}
  </button>`;
}
