import { html, svg, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Invited } from "../../session/invite.ts";
import { copyButton } from "../../shared/copy-button.ts";

/** The white margin around a QR code, in modules. */
const MARGIN = 4;

/** The link for another facilitator, as a QR code and as text. It is shown once. */
export function invitationLink({ link, qr }: Invited, close: () => void): TemplateResult {
  const side = qr.size + 2 * MARGIN;
  return html`<div class="sheet console-join" role="group" aria-label=${text("console.facilitators.link")}>
    ${svg`<svg class="console-qr" viewBox="${-MARGIN} ${-MARGIN} ${side} ${side}" role="img"
      aria-label=${text("console.facilitators.qr")}><path d=${qr.path} /></svg>`}
    <div class="console-join-words">
      <p><b>${text("console.facilitators.link")}</b></p>
      <p class="soft">${text("console.facilitators.link_helper")}</p>
      <p class="console-link">${link}</p>
      <div class="console-row">
        ${copyButton(link)}
        <button type="button" class="button" data-size="small" data-close @click=${close}>
          ${text("common.action.close")}
        </button>
      </div>
    </div>
  </div>`;
}
