import { html, type TemplateResult } from "lit-html";
import { type Offered, page } from "../helpers/method/page-settings.ts";
import { text } from "../helpers/text/text.ts";
import { aboutLink } from "../shared/page/about-links.ts";

/** More methods than these are shown in groups. */
const FEW = 5;

/** A group of methods: its label, and the minutes from which and below which it takes them. */
const LENGTHS = [
  ["home.open.long", 120, Number.POSITIVE_INFINITY],
  ["home.open.medium", 40, 120],
  ["home.open.short", 0, 40],
] as const;

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
    >${offered.length > FEW ? grouped(offered) : offered.map((method) => option(method, false))}</select>
    ${aboutLink("/methods", text("home.open.see_methods"))}
  </div>`;
}

/** The methods by the time that a group has; in each group the longest comes first. */
function grouped(offered: readonly Offered[]): TemplateResult[] {
  const byLength = [...offered].sort((one, other) => other.minutes - one.minutes);
  const [usual] = offered;
  return LENGTHS.flatMap(([label, least, below]) => {
    const some = byLength.filter(({ minutes }) => minutes >= least && minutes < below);
    if (some.length === 0) return [];
    const options = some.map((method) => option(method, method === usual));
    return [html`<optgroup label=${text(label)}>${options}</optgroup>`];
  });
}

function option({ id, title, minutes }: Offered, isUsual: boolean): TemplateResult {
  return html`<option value=${id} ?selected=${isUsual}>
    ${title} · ${text("common.step.minutes_short", { count: minutes })}
  </option>`;
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
