import { html, type TemplateResult } from "lit-html";
import { headingSize } from "../../helpers/text/heading.ts";
import { text } from "../../helpers/text/text.ts";

/**
 * A dark page that asks for nothing: a heading, `below` it, and `actions` at the foot; then what is
 * for this person alone, `own`. What happens now is in `below` [H43], or else in the last line, which says where it goes on.
 */
export function restLayout(
  heading: TemplateResult | string,
  below: TemplateResult | string,
  actions: TemplateResult | string = "",
  own: TemplateResult | string = "",
  isGoingOn = false,
): TemplateResult {
  return html`<main class="rest">
    <div class="rest-words">
      <h1 data-size=${typeof heading === "string" ? headingSize(heading) : "full"}>${heading}</h1>
      ${below}
      ${putDown(isGoingOn)}
    </div>
    <div class="rest-actions">${actions}</div>
    ${own}
  </main>`;
}

/** Suggests to put the phone down, in two lines. */
function putDown(isNow: boolean): TemplateResult {
  const words = text("phone.rest.put_down");
  const comma = words.indexOf(", ") + 1;
  return html`<p class="put-down" ?data-now=${isNow}>${words.slice(0, comma)}<br />${words.slice(comma)}</p>`;
}
