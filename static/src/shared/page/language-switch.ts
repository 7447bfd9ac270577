import { html, type TemplateResult } from "lit-html";
import { chooseLanguage, otherLanguage } from "../../helpers/text/language.ts";

/** A button that changes to the other language. */
export function languageSwitch(look: "text-button" | "menu-item"): TemplateResult {
  const { language, name } = otherLanguage();
  return html`<button
    type="button" class=${look} lang=${language} @click=${() => chooseLanguage(language)}
  >${name}</button>`;
}
