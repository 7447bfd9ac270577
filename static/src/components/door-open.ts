import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/page.ts";
import { text } from "../helpers/text.ts";
import { type Opened, openMeeting } from "../session/enter.ts";
import { doorLinks } from "./door-links.ts";
import { BoardElement } from "./element.ts";

const LANGUAGES = ["fr", "en"] as const;

/** Opens a meeting: a title if wanted, a language, and its three links in return. */
export class DoorOpen extends BoardElement {
  #opened: Opened | null = null;
  #problem = "";
  #busy = false;

  protected template(): TemplateResult {
    return this.#opened ? doorLinks(this.#opened) : this.#form();
  }

  #form(): TemplateResult {
    return html`<form class="sheet" @submit=${(event: Event) => this.#submit(event)}>
      <h2>${text("door.open.title")}</h2>
      <div class="field">
        <label class="field-label" for="title">${text("door.open.name")}</label>
        <input
          id="title" name="title" class="field-input" maxlength="80" autocomplete="off"
          placeholder=${text("door.open.default_name")} aria-describedby="title-hint"
        />
        <p id="title-hint" class="field-hint">${text("door.open.name_helper")}</p>
      </div>
      <fieldset class="languages">
        <legend class="field-label">${text("door.open.language")}</legend>
        ${LANGUAGES.map((language) => this.#language(language))}
      </fieldset>
      ${this.#keyField()}
      <div role="alert">
        ${this.#problem && html`<p class="field-error">${this.#problem}</p>`}
      </div>
      <button class="button" ?disabled=${this.#busy}>
        ${text(this.#busy ? "door.open.opening" : "door.open.submit")}
      </button>
    </form>`;
  }

  #language(language: "fr" | "en"): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio" name="language" value=${language} ?checked=${page().language === language}
      />
      <span lang=${language}>${text(`common.language.${language}`)}</span>
    </label>`;
  }

  /** Only a host that asks for a key shows its field. */
  #keyField(): TemplateResult | string {
    if (page().open !== "key") return "";
    return html`<div class="field">
      <label class="field-label" for="open_key">${text("door.open.key")}</label>
      <input id="open_key" name="open_key" class="field-input" type="password" autocomplete="off" required />
      <p class="field-hint">${text("door.open.key_helper")}</p>
    </div>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const fields = [...new FormData(event.target as HTMLFormElement)] as [string, string][];
    this.#busy = true;
    this.update();
    const opened = await openMeeting(Object.fromEntries(fields.filter(([, value]) => value)));
    this.#busy = false;
    if ("links" in opened) this.#show(opened);
    else this.#refuse(opened.error);
  }

  #show(opened: Opened): void {
    this.#opened = opened;
    this.focusOn("#ready");
    this.dispatchEvent(new CustomEvent("meeting-opened", { bubbles: true }));
  }

  #refuse(error: string): void {
    this.#problem = text(`door.open.${error === "forbidden" ? "forbidden" : "failed"}`);
    this.update();
  }
}

customElements.define("door-open", DoorOpen);
