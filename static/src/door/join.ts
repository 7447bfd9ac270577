import { html, type TemplateResult } from "lit-html";
import { readCode } from "../helpers/text/codes.ts";
import { text } from "../helpers/text/text.ts";
import { type Problem, sentToTheDoor } from "../session/door.ts";
import { enter } from "../session/enter.ts";
import { BoardElement } from "../shared/element.ts";

const MESSAGES: Record<Problem, string> = {
  unknown: "door.join.unknown",
  slow: "door.join.too_many",
  unreachable: "door.join.network",
  incomplete: "door.join.incomplete",
  link_unknown: "door.join.link_unknown",
  no_cookie: "door.join.no_cookie",
};

/** The field where a code is typed or pasted; what is wrong with it is said beside it. */
export class DoorJoin extends BoardElement {
  #problem: Problem | null = sentToTheDoor();
  #busy = false;

  protected template(): TemplateResult {
    return html`<form class="sheet" @submit=${(event: Event) => this.#submit(event)} novalidate>
      <h2>${text("door.join.title")}</h2>
      <div class="field">
        <label class="field-label" for="code">${text("door.join.code")}</label>
        <div class="code-row">
          <input
            id="code" name="code" class="field-input code-input" required
            autocomplete="off" autocapitalize="characters" spellcheck="false"
            enterkeyhint="go" placeholder="K7M-2QX" size="8"
            aria-describedby="code-hint" aria-invalid=${this.#problem !== null}
          />
          <button class="button" data-rank="first" ?disabled=${this.#busy}>
            ${text("door.join.enter")}
          </button>
        </div>
        <div role="alert">${this.#problemLine()}</div>
        <p id="code-hint" class="field-hint">${text("door.join.code_helper")}</p>
      </div>
    </form>`;
  }

  #problemLine(): TemplateResult | string {
    if (this.#problem === null) return "";
    return html`<p class="field-error">${text(MESSAGES[this.#problem])}</p>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const field = this.querySelector("input") as HTMLInputElement;
    const code = readCode(field.value);
    if (!code) return this.#refuse("incomplete", field);
    this.#busy = true;
    this.update();
    const entrance = await enter(code, null);
    this.#busy = false;
    this.update();
    if (entrance === "entered") location.assign(`/${code}`);
    else this.#refuse(entrance, field);
  }

  #refuse(problem: Problem, field: HTMLInputElement): void {
    this.#problem = problem;
    this.update();
    field.focus();
  }
}

customElements.define("door-join", DoorJoin);
