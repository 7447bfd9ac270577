import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/page.ts";
import { text } from "../helpers/text.ts";
import { type Opened, openMeeting } from "../session/enter.ts";
import { keyField, languageField, methodField, usualName } from "./door-fields.ts";
import { doorLinks } from "./door-links.ts";
import { BoardElement } from "./element.ts";

/** Opens a meeting: a title if wanted, a language, and its three links in return. */
export class DoorOpen extends BoardElement {
  #opened: Opened | null = null;
  #problem = "";
  #busy = false;
  #method = "";

  protected template(): TemplateResult {
    return this.#opened ? doorLinks(this.#opened) : this.#form();
  }

  #form(): TemplateResult {
    return html`<form class="sheet" @submit=${(event: Event) => this.#submit(event)}>
      <h2>${text("door.open.title")}</h2>
      ${methodField("method", page().methods, (method) => this.#choose(method))}
      <div class="field">
        <label class="field-label" for="title">${text("door.open.name")}</label>
        <input
          id="title" name="title" class="field-input" maxlength="80" autocomplete="off"
          placeholder=${usualName(this.#method)} aria-describedby="title-hint"
        />
        <p id="title-hint" class="field-hint">${text("door.open.name_helper")}</p>
      </div>
      ${languageField()} ${keyField()}
      <div role="alert">
        ${this.#problem && html`<p class="field-error">${this.#problem}</p>`}
      </div>
      <button class="button" ?disabled=${this.#busy}>
        ${text(this.#busy ? "door.open.opening" : "door.open.submit")}
      </button>
    </form>`;
  }

  #choose(method: string): void {
    this.#method = method;
    this.update();
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
