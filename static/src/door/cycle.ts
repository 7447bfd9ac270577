import { html, type TemplateResult } from "lit-html";
import { type Offered, page } from "../helpers/method/page-settings.ts";
import { monthly } from "../helpers/text/dates.ts";
import { text } from "../helpers/text/text.ts";
import { CYCLE_TITLE_LIMIT, SESSIONS_AT_MOST } from "../replica/limits.ts";
import { type GivenLink, openCycle } from "../session/cycle.ts";
import { methodField, usualName } from "./fields.ts";
import { DoorForm, type FormFields } from "./form.ts";

const MEETINGS = 10;
/** Opens a cycle: a title, how many meetings, a first date if wanted; then its own page. */
export class DoorCycle extends DoorForm<GivenLink> {
  protected template(): TemplateResult {
    return this.form(
      html`<h2 id="cycle" tabindex="-1">${text("door.cycle.open_title")}</h2>
      <p class="soft">${text("door.cycle.open_lead")}</p>
      ${methodField("cycle-method", ofSeveral(), this.choose)}
      ${nameField(usualName(this.method))} ${numberField()} ${firstDateField()}`,
      "door.cycle.submit",
    );
  }

  protected open(said: FormFields): Promise<GivenLink | { error: string }> {
    return openCycle(said);
  }

  /** The page of the cycle shows its link, with the key that only this address holds. */
  protected opened({ key }: GivenLink): void {
    location.assign(`/cycle#${key}`);
  }

  protected override said(form: HTMLFormElement): FormFields {
    const fields = super.said(form);
    const number = Number(fields.number);
    const first = (form.querySelector("#cycle-first") as HTMLInputElement).valueAsNumber;
    return { ...fields, number, dates: Number.isNaN(first) ? [] : monthly(first, number) };
  }
}

function nameField(usual: string): TemplateResult {
  return html`<div class="field">
    <label class="field-label" for="cycle-title">${text("door.cycle.name")}</label>
    <input
      id="cycle-title" name="title" class="field-input" maxlength=${CYCLE_TITLE_LIMIT} autocomplete="off"
      placeholder=${usual} aria-describedby="cycle-title-hint"
    />
    <p id="cycle-title-hint" class="field-hint">${text("door.open.name_helper")}</p>
  </div>`;
}

function numberField(): TemplateResult {
  return html`<div class="field">
    <label class="field-label" for="cycle-number">${text("door.cycle.number")}</label>
    <input
      id="cycle-number" name="number" class="field-input" type="number" min="1" max=${SESSIONS_AT_MOST}
      required .value=${String(MEETINGS)}
    />
  </div>`;
}

function firstDateField(): TemplateResult {
  return html`<div class="field">
    <label class="field-label" for="cycle-first">${text("door.cycle.first")}</label>
    <input
      id="cycle-first" class="field-input" type="datetime-local" aria-describedby="first-hint"
    />
    <p id="first-hint" class="field-hint">${text("door.cycle.first_helper")}</p>
  </div>`;
}

/** A method for one meeting, as the last of a cycle, is no method for a cycle. */
function ofSeveral(): readonly Offered[] {
  return page().methods.filter(({ sessions }) => sessions > 1);
}

customElements.define("door-cycle", DoorCycle);
