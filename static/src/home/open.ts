import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { text } from "../helpers/text/text.ts";
import { MEETING_TITLE_LIMIT } from "../replica/limits.ts";
import type { Refusal } from "../session/board-request.ts";
import { type Opened, openMeeting } from "../session/enter.ts";
import { textLimit } from "../shared/controls/text-limit.ts";
import { openedMeeting, openedRehearsal } from "../shared/meeting/meeting-links.ts";
import { methodField, usualName } from "./fields.ts";
import { type FormFields, HomeForm } from "./form.ts";

/** The name of the button that opens a rehearsal. */
const REHEARSAL = "rehearsal";

/** Opens a meeting, or a rehearsal, by an optional title, a method and a language; then shows its links. */
export class HomeOpen extends HomeForm<Opened> {
  #opened: Opened | null = null;
  #isRehearsal = false;

  protected template(): TemplateResult {
    if (!this.#opened) return this.form(this.#fields(), "home.open.submit", rehearsalButton());
    return this.#isRehearsal ? openedRehearsal(this.#opened) : openedMeeting(this.#opened);
  }

  #fields(): TemplateResult {
    return html`<h2>${text("home.open.title")}</h2>
      ${methodField("method", page().methods, this.choose)}
      <div class="field">
        <label class="field-label" for="title">${text("home.open.name")}</label>
        <input
          id="title" name="title" class="field-input" @input=${textLimit(MEETING_TITLE_LIMIT)} autocomplete="off"
          placeholder=${usualName(this.method)} aria-describedby="title-helper"
        />
        <output class="field-helper"></output>
        <p id="title-helper" class="field-helper">${text("home.open.name_helper")}</p>
      </div>`;
  }

  protected open(fields: FormFields): Promise<Opened | Refusal> {
    this.#isRehearsal = REHEARSAL in fields;
    return openMeeting(this.#isRehearsal ? { ...fields, [REHEARSAL]: true } : fields);
  }

  protected opened(opened: Opened): void {
    this.#opened = opened;
    this.focusOn("#ready");
    this.dispatchEvent(new CustomEvent("meeting-opened", { bubbles: true }));
  }
}

function rehearsalButton(): TemplateResult {
  return html`<div class="rehearse">
    <button class="button" name=${REHEARSAL} value="true" aria-describedby="rehearsal-helper">
      ${text("home.rehearsal.submit")}
    </button>
    <p id="rehearsal-helper" class="field-helper">${text("home.rehearsal.helper")}</p>
  </div>`;
}

customElements.define("home-open", HomeOpen);
