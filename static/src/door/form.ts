import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { BoardElement } from "../shared/element.ts";
import { keyField, languageField } from "./fields.ts";

/** What was typed, by the field's name; what was left empty is not said. */
export type FormFields = Record<string, unknown>;

/** A form at the door that opens something: busy while it does, and why not if it was refused. */
export abstract class DoorForm<Opened extends object> extends BoardElement {
  #problem = "";
  #busy = false;
  /** The method that was chosen; empty while it is the first offered. */
  protected method = "";

  protected abstract open(said: FormFields): Promise<Opened | { error: string }>;
  /** It is open. */
  protected abstract opened(opened: Opened): void;

  protected readonly choose = (method: string): void => {
    this.method = method;
    this.update();
  };

  protected said(form: HTMLFormElement): FormFields {
    return Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
  }

  protected form(fields: TemplateResult, submit: string): TemplateResult {
    return html`<form class="sheet" @submit=${(event: Event) => this.#submit(event)}>
      ${fields} ${languageField()} ${keyField()}
      <div role="alert">
        ${this.#problem && html`<p class="field-error">${this.#problem}</p>`}
      </div>
      <button class="button" ?disabled=${this.#busy}>
        ${text(this.#busy ? "door.open.opening" : submit)}
      </button>
    </form>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const said = this.said(event.target as HTMLFormElement);
    this.#busy = true;
    this.update();
    const answer = await this.open(said);
    this.#busy = false;
    if ("error" in answer) this.#refuse(answer.error);
    else this.opened(answer);
  }

  #refuse(error: string): void {
    this.#problem = text(`door.open.${error === "forbidden" ? "forbidden" : "failed"}`);
    this.update();
  }
}
