import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Session } from "../../session/session.ts";

/** Tells this person that the server lost changes, and that this phone sends its own again. */
export function lostLine({ lost }: Session): TemplateResult | string {
  if (!lost.count) return "";
  const { count } = lost;
  return html`<p class="aside-line" role="status">
    <span>${text("common.lost.changes", { count })} ${text("phone.lost.again")}</span>
    <button type="button" class="text-button" @click=${() => lost.dismiss()}>
      ${text("common.action.close")}
    </button>
  </p>`;
}
