import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { RefusedCommand } from "../../replica/pending-command.ts";
import { copyButton } from "../../shared/controls/copy-button.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { stateSign } from "../../shared/written/state-sign.ts";

const WORDS = new Set(["post_word", "write_synthesis"]);
const ANSWERS = new Set(["resonate", "grade"]);

/** Refused commands that no list of contributions shows: words, with a button to copy, and answers. */
export class PhoneRefused extends BoardElement {
  protected template(): TemplateResult {
    const { refused } = this.session;
    const words = refused.filter(({ name }) => WORDS.has(name));
    const answers = refused.filter(({ name }) => ANSWERS.has(name));
    if (words.length + answers.length === 0) return html``;
    return html`<ul class="own-cards">
      ${words.map((one) => html`<li>${this.#words(one)}</li>`)}
      ${answers.length ? html`<li>${this.#answers(answers)}</li>` : ""}
    </ul>`;
  }

  #words(one: RefusedCommand): TemplateResult {
    const words = "text" in one.args ? (one.args.text ?? "") : "";
    return this.#card(typeset(words, this.language), [one], copyButton(words));
  }

  #answers(all: readonly RefusedCommand[]): TemplateResult {
    const maybeStored = all.some((one) => one.maybeStored);
    return this.#card(text(maybeStored ? "phone.mine.answers_unheard" : "phone.mine.answers"), all);
  }

  #card(
    title: string,
    all: readonly RefusedCommand[],
    action: TemplateResult | string = "",
  ): TemplateResult {
    return html`<article class="card" data-look="plain">
      <p class="card-title">${title}</p>
      <p class="card-text">${all.at(-1)?.message}</p>
      <div class="card-foot">
        ${stateSign("refused")} ${action}
        <button type="button" class="text-button" @click=${() => this.#dismiss(all)}>
          ${text("common.action.close")}
        </button>
      </div>
    </article>`;
  }

  #dismiss(all: readonly RefusedCommand[]): void {
    for (const { key } of all) this.session.dismiss(key);
  }
}

customElements.define("phone-refused", PhoneRefused);
