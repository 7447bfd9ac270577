import { html, type TemplateResult } from "lit-html";
import { tabStorage } from "../helpers/platform/device-storage.ts";
import { onNextFrame } from "../helpers/platform/next-frame.ts";
import { type TextKey, text } from "../helpers/text/text.ts";
import type { Refusal } from "../session/board-request.ts";
import { BoardElement } from "../shared/page/element.ts";
import { keyField, languageField } from "./fields.ts";
import { signInLink } from "./sign-in.ts";

/** In this tab: what was typed and not sent yet. It ends with the tab; a key is never kept [H7]. */
const KEY = "board:home";
const NEVER_KEPT = "open_key";
const tab = tabStorage();

/** What was typed, by the name of the field, without empty fields. */
export type FormFields = Record<string, unknown>;

/** A form that opens a meeting or a cycle: busy until the server answers, then says what failed. */
export abstract class HomeForm<Opened extends object> extends BoardElement {
  #problem = "";
  #busy = false;
  /** Somebody signed in too long ago; the form stays as it is. */
  #signedOut = false;
  /** The chosen method; empty until one is chosen, which means the first of the list. */
  protected method = "";

  /** What was typed in the other form, by the name of the field: nobody types it again. */
  typed: FormFields = {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("input", (event) => keep(event.target as HTMLInputElement));
    onNextFrame(() => this.#fill());
  }

  protected abstract open(fields: FormFields): Promise<Opened | Refusal>;
  /** Called once the server has opened it. */
  protected abstract opened(opened: Opened): void;

  protected readonly choose = (method: string): void => {
    this.method = method;
    this.update();
  };

  /** What is typed now. */
  get filled(): FormFields {
    const form = this.querySelector("form");
    return form ? this.fieldsOf(form) : {};
  }

  protected fieldsOf(form: HTMLFormElement): FormFields {
    return Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
  }

  /** `other` is another button that opens something; its name is then among the fields. */
  protected form(
    fields: TemplateResult,
    submit: TextKey,
    other: TemplateResult | string = "",
  ): TemplateResult {
    return html`<form class="sheet" @submit=${(event: SubmitEvent) => this.#submit(event)}>
      ${fields} ${languageField()} ${keyField()}
      <div role="alert">
        ${this.#problem && html`<p class="field-error">${this.#problem} ${this.#signedOut ? signInLink() : ""}</p>`}
      </div>
      <button class="button" ?disabled=${this.#busy}>
        ${text(this.#busy ? "home.open.opening" : submit)}
      </button>
      ${this.#busy ? "" : other}
    </form>`;
  }

  #fill(): void {
    for (const [name, value] of Object.entries({ ...kept(), ...this.typed })) {
      for (const field of this.querySelectorAll<HTMLInputElement>(`[name="${name}"], #${name}`)) {
        fillField(field, String(value));
      }
    }
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const fields = { ...this.fieldsOf(event.target as HTMLFormElement), ...named(event.submitter) };
    this.#busy = true;
    this.update();
    const answer = await this.open(fields);
    this.#busy = false;
    if ("error" in answer) return this.#refuse(answer);
    tab.remove(KEY);
    this.opened(answer);
  }

  /** A limit, for example, is told in the server's words. */
  #refuse({ error, message }: Refusal): void {
    this.#signedOut = error === "sign_in";
    this.#problem = message || text("home.open.failed");
    this.update();
  }
}

/** The button that was pressed, if it has a name. */
function named(submitter: HTMLElement | null): FormFields {
  const { name, value } = (submitter ?? {}) as Partial<HTMLButtonElement>;
  return name ? { [name]: value } : {};
}

/** Fills a field, unless it is a list of choices without this one. */
function fillField(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (field instanceof HTMLSelectElement) {
    if ([...field.options].some((option) => option.value === value)) field.value = value;
  } else if (field.type === "radio") field.checked = field.value === value;
  else field.value = value;
  field.dispatchEvent(new Event("change"));
}

/** What was chosen or typed here, in either form, before the page was loaded again [N19]. */
function kept(): FormFields {
  return (tab.get(KEY) ?? {}) as FormFields;
}

function keep({ name, id, value }: HTMLInputElement): void {
  if (name !== NEVER_KEPT) tab.set(KEY, { ...kept(), [name || id]: value });
}
