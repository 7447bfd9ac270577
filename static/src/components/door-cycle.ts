import { html, type TemplateResult } from "lit-html";
import { monthly } from "../helpers/dates.ts";
import { type Offered, page } from "../helpers/page.ts";
import { text } from "../helpers/text.ts";
import { openCycle } from "../session/cycle.ts";
import { keyField, languageField, methodField, usualName } from "./door-fields.ts";
import { BoardElement } from "./element.ts";

const MEETINGS = 10;
const MOST = 40;

/** Opens a cycle: a title, how many meetings, a first date if wanted; then its own page. */
export class DoorCycle extends BoardElement {
  #problem = "";
  #busy = false;
  #method = "";

  protected template(): TemplateResult {
    return html`<form class="sheet" @submit=${(event: Event) => this.#submit(event)}>
      <h2 id="cycle" tabindex="-1">${text("door.cycle.open_title")}</h2>
      <p class="soft">${text("door.cycle.open_lead")}</p>
      ${methodField("cycle-method", ofSeveral(), (method) => this.#choose(method))}
      <div class="field">
        <label class="field-label" for="cycle-title">${text("door.cycle.name")}</label>
        <input
          id="cycle-title" name="title" class="field-input" maxlength="80" autocomplete="off"
          placeholder=${usualName(this.#method)} aria-describedby="cycle-title-hint"
        />
        <p id="cycle-title-hint" class="field-hint">${text("door.open.name_helper")}</p>
      </div>
      <div class="field">
        <label class="field-label" for="cycle-number">${text("door.cycle.number")}</label>
        <input
          id="cycle-number" name="number" class="field-input" type="number" min="1" max=${MOST}
          required .value=${String(MEETINGS)}
        />
      </div>
      <div class="field">
        <label class="field-label" for="cycle-first">${text("door.cycle.first")}</label>
        <input
          id="cycle-first" class="field-input" type="datetime-local" aria-describedby="first-hint"
        />
        <p id="first-hint" class="field-hint">${text("door.cycle.first_helper")}</p>
      </div>
      ${languageField()} ${keyField()}
      <div role="alert">
        ${this.#problem && html`<p class="field-error">${this.#problem}</p>`}
      </div>
      <button class="button" ?disabled=${this.#busy}>
        ${text(this.#busy ? "door.open.opening" : "door.cycle.submit")}
      </button>
    </form>`;
  }

  #choose(method: string): void {
    this.#method = method;
    this.update();
  }

  /** The page of the cycle shows its link, with the key that only this address holds. */
  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    this.#busy = true;
    this.update();
    const opened = await openCycle(this.#said(event.target as HTMLFormElement));
    this.#busy = false;
    if ("links" in opened) location.assign(`/cycle#${opened.key}`);
    else this.#refuse(opened.error);
  }

  #said(form: HTMLFormElement): Record<string, unknown> {
    const fields = [...new FormData(form)].filter(([, value]) => value);
    const number = Number(Object.fromEntries(fields).number);
    const first = (form.querySelector("#cycle-first") as HTMLInputElement).valueAsNumber;
    const dates = Number.isNaN(first) ? [] : monthly(first, number);
    return { ...Object.fromEntries(fields), number, dates };
  }

  #refuse(error: string): void {
    this.#problem = text(`door.open.${error === "forbidden" ? "forbidden" : "failed"}`);
    this.update();
  }
}

/** A method for one meeting, as the last of a cycle, is no method for a cycle. */
function ofSeveral(): readonly Offered[] {
  return page().methods.filter(({ sessions }) => sessions > 1);
}

customElements.define("door-cycle", DoorCycle);
