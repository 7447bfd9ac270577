import { html, type TemplateResult } from "lit-html";
import { type Offered, page } from "../helpers/method/page-settings.ts";
import { ownPath } from "../helpers/platform/own-path.ts";
import { monthly } from "../helpers/text/dates.ts";
import { text } from "../helpers/text/text.ts";
import { CYCLE_TITLE_LIMIT, SESSIONS_AT_MOST } from "../replica/limits.ts";
import type { Refusal } from "../session/board-request.ts";
import { type GivenLink, openCycle } from "../session/cycle.ts";
import { textLimit } from "../shared/controls/text-limit.ts";
import { methodField, usualName } from "./fields.ts";
import { type FormFields, HomeForm } from "./form.ts";

/** How many meetings the form suggests. */
const USUAL_NUMBER = 10;

/** Opens a cycle: a title, how many meetings, an optional first date; then goes to its page. */
export class HomeCycle extends HomeForm<GivenLink> {
  protected template(): TemplateResult {
    return this.form(
      html`<h2 id="cycle" tabindex="-1">${text("home.cycle.open_title")}</h2>
      <p class="soft">${text("home.cycle.open_lead")}</p>
      ${methodField("cycle-method", methodsForCycles(), this.choose)}
      ${nameField(usualName(this.method))} ${numberField()} ${firstDateField()}`,
      "home.cycle.submit",
    );
  }

  protected open(fields: FormFields): Promise<GivenLink | Refusal> {
    return openCycle(fields);
  }

  /** The key stands in this address only; the page of the cycle shows it as a link. */
  protected opened({ key }: GivenLink): void {
    location.assign(ownPath(`/cycle#${key}`));
  }

  protected override fieldsOf(form: HTMLFormElement): FormFields {
    const fields = super.fieldsOf(form);
    const number = Number(fields.number);
    const first = (form.querySelector("#cycle-first") as HTMLInputElement).valueAsNumber;
    return { ...fields, number, dates: Number.isNaN(first) ? [] : monthly(first, number) };
  }
}

function nameField(usual: string): TemplateResult {
  return html`<div class="field">
    <label class="field-label" for="cycle-title">${text("home.cycle.name")}</label>
    <input
      id="cycle-title" name="title" class="field-input" @input=${textLimit(CYCLE_TITLE_LIMIT)} autocomplete="off"
      placeholder=${usual} aria-describedby="cycle-title-helper"
    />
    <output class="field-helper"></output>
    <p id="cycle-title-helper" class="field-helper">${text("home.open.name_helper")}</p>
  </div>`;
}

function numberField(): TemplateResult {
  return html`<div class="field">
    <label class="field-label" for="cycle-number">${text("home.cycle.number")}</label>
    <input
      id="cycle-number" name="number" class="field-input" type="number" min="1" max=${SESSIONS_AT_MOST}
      required .value=${String(USUAL_NUMBER)}
    />
  </div>`;
}

function firstDateField(): TemplateResult {
  return html`<div class="field">
    <label class="field-label" for="cycle-first">${text("home.cycle.first")}</label>
    <input
      id="cycle-first" class="field-input" type="datetime-local" aria-describedby="first-helper"
    />
    <p id="first-helper" class="field-helper">${text("home.cycle.first_helper")}</p>
  </div>`;
}

/** Without the methods for a single meeting, such as the last one of a cycle. */
function methodsForCycles(): readonly Offered[] {
  return page().methods.filter(({ sessions }) => sessions > 1);
}

customElements.define("home-cycle", HomeCycle);
