import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { text } from "../helpers/text/text.ts";
import { MEETING_TITLE_LIMIT } from "../replica/limits.ts";
import type { Refusal } from "../session/board-request.ts";
import { type Opened, openMeeting } from "../session/enter.ts";
import { textLimit } from "../shared/controls/text-limit.ts";
import { openedMeeting } from "../shared/meeting/meeting-links.ts";
import { methodField, usualName } from "./fields.ts";
import { type FormFields, HomeForm } from "./form.ts";

/** Opens a meeting by an optional title, a method and a language; then shows its three links. */
export class HomeOpen extends HomeForm<Opened> {
  #opened: Opened | null = null;

  protected template(): TemplateResult {
    return this.#opened
      ? openedMeeting(this.#opened)
      : this.form(this.#fields(), "home.open.submit");
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
    return openMeeting(fields);
  }

  protected opened(opened: Opened): void {
    this.#opened = opened;
    this.focusOn("#ready");
    this.dispatchEvent(new CustomEvent("meeting-opened", { bubbles: true }));
  }
}

customElements.define("home-open", HomeOpen);
