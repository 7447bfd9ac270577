import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { text } from "../helpers/text/text.ts";
import { MEETING_TITLE_LIMIT } from "../replica/limits.ts";
import { type Opened, openMeeting } from "../session/enter.ts";
import { doorLinks } from "../shared/meeting-links.ts";
import { methodField, usualName } from "./fields.ts";
import { DoorForm, type FormFields } from "./form.ts";

/** Opens a meeting: a title if wanted, a language, and its three links in return. */
export class DoorOpen extends DoorForm<Opened> {
  #opened: Opened | null = null;

  protected template(): TemplateResult {
    return this.#opened ? doorLinks(this.#opened) : this.form(this.#fields(), "door.open.submit");
  }

  #fields(): TemplateResult {
    return html`<h2>${text("door.open.title")}</h2>
      ${methodField("method", page().methods, this.choose)}
      <div class="field">
        <label class="field-label" for="title">${text("door.open.name")}</label>
        <input
          id="title" name="title" class="field-input" maxlength=${MEETING_TITLE_LIMIT} autocomplete="off"
          placeholder=${usualName(this.method)} aria-describedby="title-hint"
        />
        <p id="title-hint" class="field-hint">${text("door.open.name_helper")}</p>
      </div>`;
  }

  protected open(said: FormFields): Promise<Opened | { error: string }> {
    return openMeeting(said);
  }

  protected opened(opened: Opened): void {
    this.#opened = opened;
    this.focusOn("#ready");
    this.dispatchEvent(new CustomEvent("meeting-opened", { bubbles: true }));
  }
}

customElements.define("door-open", DoorOpen);
