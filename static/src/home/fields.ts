import { html, type TemplateResult } from "lit-html";
import { type Offered, page } from "../helpers/method/page-settings.ts";
import { text } from "../helpers/text/text.ts";

const LANGUAGES = ["fr", "en"] as const;

/** The language in which people write in the meeting. */
export function languageField(): TemplateResult {
  return html`<fieldset class="languages">
    <legend class="field-label">${text("home.open.language")}</legend>
    ${LANGUAGES.map(
      (language) => html`<label class="choice">
        <input
          type="radio" name="language" value=${language} ?checked=${page().language === language}
        />
        <span lang=${language}>${text(`common.language.${language}`)}</span>
      </label>`,
    )}
  </fieldset>`;
}

/** Which method the meeting follows; no field if there is only one. */
export function methodField(
  id: string,
  offered: readonly Offered[],
  choose: (method: string) => void,
): TemplateResult | string {
  if (offered.length < 2) return "";
  return html`<div class="field">
    <label class="field-label" for=${id}>${text("home.open.method")}</label>
    <select
      id=${id} name="method" class="field-input"
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >${offered.map(
      ({ id: method, title, minutes }) => html`<option value=${method}>
        ${title} · ${text("common.step.minutes_short", { count: minutes })}
      </option>`,
    )}</select>
  </div>`;
}

/** The title of a meeting or a cycle for which none is typed: the method's own. */
export function usualName(method: string): string {
  const { methods } = page();
  return (methods.find(({ id }) => id === method) ?? methods[0])?.title ?? "";
}

/** Shown only where opening a meeting takes a key. */
export function keyField(): TemplateResult | string {
  if (page().open !== "key") return "";
  return html`<div class="field">
    <label class="field-label" for="open_key">${text("home.open.key")}</label>
    <input id="open_key" name="open_key" class="field-input" type="password" autocomplete="off" required />
    <p class="field-helper">${text("home.open.key_helper")}</p>
  </div>`;
}
