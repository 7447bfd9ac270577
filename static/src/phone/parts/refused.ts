import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { RefusedCommand } from "../../replica/pending-command.ts";
import { wordsOf } from "../../selectors/unsaved.ts";
import { copyButton } from "../../shared/controls/copy-button.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { stateSign } from "../../shared/written/state-sign.ts";

const WORDS = new Set(["post_word", "write_synthesis"]);
const ANSWERS = new Set(["resonate", "grade"]);

/** Refused commands that no list of contributions shows: words, with a button to copy, and answers. */
export class PhoneRefused extends BoardElement {
  protected template(): TemplateResult {
    const { refused } = this.session;
    const words = refused.filter(isWritten);
    const answers = refused.filter((one) => isAnswer(one) && !isWritten(one));
    if (words.length + answers.length === 0) return html``;
    return html`<ul class="own-cards">
      ${words.map((one) => html`<li>${this.#words(one)}</li>`)}
      ${answers.length ? html`<li>${this.#card(lateness(answers), answers)}</li>` : ""}
    </ul>`;
  }

  #words(one: RefusedCommand): TemplateResult {
    const words = wordsOf(one.args);
    const late = isAnswer(one) ? html`<p class="card-text">${lateness([one])}</p>` : "";
    return this.#card(typeset(words, this.language), [one], copyButton(words), late);
  }

  #card(
    title: string,
    all: readonly RefusedCommand[],
    action: TemplateResult | string = "",
    late: TemplateResult | string = "",
  ): TemplateResult {
    return html`<article class="card" data-look="plain">
      <p class="card-title">${title}</p>
      ${late}
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

function isAnswer({ name }: RefusedCommand): boolean {
  return ANSWERS.has(name);
}

/** A concern or an objection may have words, which are given back as words [C10]. */
function isWritten({ name, args }: RefusedCommand): boolean {
  return WORDS.has(name) || (name === "grade" && wordsOf(args) !== "");
}

function lateness(answers: readonly RefusedCommand[]): string {
  const maybeStored = answers.some((one) => one.maybeStored);
  return text(maybeStored ? "phone.mine.answers_unheard" : "phone.mine.answers");
}

customElements.define("phone-refused", PhoneRefused);
