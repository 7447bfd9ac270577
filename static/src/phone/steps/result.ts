import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { RULES_LIST } from "../../replica/vocabulary.ts";
import { itemTitle } from "../../selectors/cards.ts";
import { choiceOf, type Result, results } from "../../selectors/choice.ts";
import { topics } from "../../selectors/explore.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { restLayout } from "../parts/rest-layout.ts";
import { notTodayButton } from "./rest.ts";

/** The result of the check in words, without numbers. */
export class PhoneResult extends BoardElement {
  protected template(): TemplateResult {
    const choice = choiceOf(this.session.records);
    if (!choice) return html``;
    return choice.stage === "agreed" ? this.#agreed() : this.#results(results(choice));
  }

  #titleOf(item: string): string {
    if (item === RULES_LIST) return text("phone.rules.reminder");
    return typeset(itemTitle(this.session.records, item), this.language);
  }

  #agreed(): TemplateResult {
    const titles = topics(this.session.records).map(({ title }) => typeset(title, this.language));
    return restLayout(
      html`${titles.map((title) => html`<span class="agreed">${title}</span>`)}`,
      html`<p class="rest-above">${text("phone.choose.agreed")}</p>`,
      notTodayButton(this.session),
    );
  }

  #results(all: Result[]): TemplateResult {
    return html`<main class="step-main" tabindex="0">
      <h1>${text("phone.check.title")}</h1>
      <ul class="results">
        ${all.map(
          ({ id, status }) => html`<li class="proposal">
            <p class="proposal-title">${this.#titleOf(id)}</p>
            <p>${text(`common.status.${status}`)}</p>
          </li>`,
        )}
      </ul>
      <p class="helper">${text("phone.choose.closed")}</p>
      ${notTodayButton(this.session)}
    </main>`;
  }
}

customElements.define("phone-result", PhoneResult);
