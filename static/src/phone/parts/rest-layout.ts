import { html, type TemplateResult } from "lit-html";
import { headingSize } from "../../helpers/text/heading.ts";
import { text } from "../../helpers/text/text.ts";

/**
 * A dark page that asks for nothing: a heading, `below` it, and `actions` at the foot; then what is
 * for this person alone, `own`.
 */
export function restLayout(
  heading: TemplateResult | string,
  below: TemplateResult | string,
  actions: TemplateResult | string = "",
  own: TemplateResult | string = "",
): TemplateResult {
  return html`<main class="rest">
    <div class="rest-words">
      <h1 data-size=${typeof heading === "string" ? headingSize(heading) : "full"}>${heading}</h1>
      ${below}
      ${putDown()}
    </div>
    <div class="rest-actions">${actions}</div>
    ${own}
  </main>`;
}

/** Suggests to put the phone down, in two lines. */
function putDown(): TemplateResult {
  const words = text("phone.rest.put_down");
  const comma = words.indexOf(", ") + 1;
  return html`<p class="put-down">${words.slice(0, comma)}<br />${words.slice(comma)}</p>`;
}
