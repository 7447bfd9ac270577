import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";

/** Who runs this board: their logo, or else their name; nothing if the host set neither. */
export function houseMark(): TemplateResult | string {
  const { house, logo } = page();
  if (!house) return "";
  return html`<p class="house" translate="no">
    ${logo ? html`<img src=${logo} alt=${house} />` : house}
  </p>`;
}
