import { html, type TemplateResult } from "lit-html";
import { ownPath } from "../helpers/platform/own-path.ts";
import { readCode } from "../helpers/text/codes.ts";
import { type TextKey, text } from "../helpers/text/text.ts";
import { enter } from "../session/enter.ts";
import { type EntryProblem, takeEntryProblem } from "../session/home-page.ts";
import { BoardElement } from "../shared/page/element.ts";

const MESSAGES: Record<EntryProblem, TextKey> = {
  unknown: "home.join.unknown",
  slow: "home.join.too_many",
  unreachable: "home.join.network",
  incomplete: "home.join.incomplete",
  link_unknown: "home.join.link_unknown",
  link_incomplete: "home.join.link_incomplete",
  no_cookie: "home.join.no_cookie",
};

/** The field where a code is typed or pasted; an error is shown beside it. */
export class HomeJoin extends BoardElement {
  #problem: EntryProblem | null = takeEntryProblem();
  #busy = false;

  protected template(): TemplateResult {
    return html`<form class="sheet" @submit=${(event: Event) => this.#submit(event)} novalidate>
      <h2>${text("home.join.title")}</h2>
      <div class="field">
        <label class="field-label" for="code">${text("home.join.code")}</label>
        <div class="code-row">
          <input
            id="code" name="code" class="field-input code-input" required
            autocomplete="off" autocapitalize="characters" spellcheck="false"
            enterkeyhint="go" placeholder="K7M-2QX" size="8"
            aria-describedby="code-helper" aria-invalid=${this.#problem !== null}
          />
          <button class="button" data-rank="first" ?disabled=${this.#busy}>
            ${text("home.join.enter")}
          </button>
        </div>
        <div role="alert">${this.#problemLine()}</div>
        <p id="code-helper" class="field-helper">${text("home.join.code_helper")}</p>
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
    const outcome = await enter(code, null);
    this.#busy = false;
    this.update();
    if (outcome === "entered") location.assign(ownPath(`/${code}`));
    else this.#refuse(outcome, field);
  }

  #refuse(problem: EntryProblem, field: HTMLInputElement): void {
    this.#problem = problem;
    this.update();
    field.focus();
  }
}

customElements.define("home-join", HomeJoin);
