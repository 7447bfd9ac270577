import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Choice } from "../../replica/records.ts";
import { RULES_LIST } from "../../replica/vocabulary.ts";
import { itemTitle } from "../../selectors/cards.ts";
import { choiceOf, reservationsOn, results } from "../../selectors/choice.ts";
import { topics } from "../../selectors/explore.ts";
import { BoardElement } from "../../shared/page/element.ts";
import "../parts/own-words.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { restLayout } from "../parts/rest-layout.ts";
import { notTodayButton } from "./rest.ts";

/** The result of the check in words, without numbers. */
export class PhoneResult extends BoardElement {
  protected template(): TemplateResult {
    const choice = choiceOf(this.session.records);
    if (!choice) return html``;
    if (choice.stage === "agreed") return this.#agreed();
    return this.#results(choice);
  }

  #titleOf(item: string): string {
    if (item === RULES_LIST) return text("phone.rules.reminder");
    return typeset(itemTitle(this.session.records, item), this.language);
  }

  #agreed(): TemplateResult {
    const titles = topics(this.session.records).map(({ title }) => typeset(title, this.language));
    return restLayout(
      html`${titles.map((title) => html`<span class="agreed">${wholeWords(title)}</span>`)}`,
      html`<p class="rest-above" data-now>${text("phone.choose.agreed")}</p>`,
      notTodayButton(this.session),
    );
  }

  #results(choice: Choice): TemplateResult {
    const { by_consent: isConsent } = choice;
    const title = isConsent ? "phone.consent.title" : "phone.check.title";
    return html`<main class="step-main" tabindex="0">
      <h1>${text(title)}</h1>
      <ul class="results">
        ${results(choice).map(
          ({ id, status }) => html`<li class="proposal">
            <p class="proposal-title">${this.#titleOf(id)}</p>
            <p>${text(`common.status.${status}`)}</p>
            ${this.#reservations(id)}
          </li>`,
        )}
      </ul>
      <phone-own-words .session=${this.session}></phone-own-words>
      <p class="helper" data-now>${text("phone.choose.closed")}</p>
      ${notTodayButton(this.session)}
    </main>`;
  }

  /** What was written with concerns and objections, together [C10]. */
  #reservations(item: string): TemplateResult | string {
    const written = reservationsOn(this.session.records, item);
    if (written.length === 0) return "";
    return html`<p class="soft">${text("common.consent.to_work")}</p>
      <ul class="reservations">${written.map(
        ({ text: words }) => html`<li>${typeset(words, this.language)}</li>`,
      )}</ul>`;
  }
}

customElements.define("phone-result", PhoneResult);
