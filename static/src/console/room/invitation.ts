import { html, svg, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { LinkWithQr } from "../../session/invite.ts";
import { copyButton } from "../../shared/controls/copy-button.ts";

/** The white margin around a QR code, in modules. */
const MARGIN = 4;

type LinkTexts = { title: string; helper: string; qr: string };

/** A link that holds a key, as a QR code and as text, until it is closed. */
export function shownLink(
  { link, qr }: LinkWithQr,
  words: LinkTexts,
  close: () => void,
): TemplateResult {
  const side = qr.size + 2 * MARGIN;
  return html`<div class="sheet console-join" data-whole role="group" aria-label=${words.title}>
    ${svg`<svg class="console-qr" viewBox="${-MARGIN} ${-MARGIN} ${side} ${side}" role="img"
      aria-label=${words.qr}><path d=${qr.path} /></svg>`}
    ${linkAsText(
      link,
      words,
      html`<button type="button" class="button" data-size="small" data-close @click=${close}>
        ${text("common.action.close")}
      </button>`,
    )}
  </div>`;
}

/** A link that holds a key, as text, what it is for, and what can be done with it. */
export function linkAsText(
  link: string,
  { title, helper }: Omit<LinkTexts, "qr">,
  more: TemplateResult | string = "",
): TemplateResult {
  return html`<div class="console-join-words">
    <p><b>${title}</b></p>
    <p class="soft">${helper}</p>
    <p class="console-link">${link}</p>
    <div class="console-row">${copyButton(link)} ${more}</div>
  </div>`;
}
