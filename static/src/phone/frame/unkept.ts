import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Session } from "../../session/session.ts";

/** Tells this person, until they close the line, that a draft lasts no longer than this page [N17]. */
export function unkeptLine({ storage }: Session, close: () => void): TemplateResult | string {
  if (storage.keeps) return "";
  return html`<p class="aside-line" role="status">
    <span>${text("phone.unkept")}</span>
    <button type="button" class="text-button" @click=${close}>${text("common.action.close")}</button>
  </p>`;
}
