import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";

/**
 * A link past the head of the page, seen once the keyboard reaches it. The address stays as it is: in its
 * fragment a key is looked for.
 */
export function skipLink(target: string): TemplateResult {
  const skip = (event: Event) => {
    event.preventDefault();
    document.getElementById(target)?.focus();
  };
  return html`<a class="skip-link" href="#${target}" @click=${skip}>${text("common.skip")}</a>`;
}
