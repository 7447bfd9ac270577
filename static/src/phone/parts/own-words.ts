import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { seatOf } from "../../selectors/seat.ts";
import { BoardElement } from "../../shared/page/element.ts";

/**
 * A person's own words with concerns and objections, once the round of consent has closed [C10]. Every
 * phone has this fold, so that a neighbour does not see who has written.
 */
export class PhoneOwnWords extends BoardElement {
  protected template(): TemplateResult {
    const choice = choiceOf(this.session.records);
    if (!choice?.by_consent || choice.stage !== "result") return html``;
    const own = seatOf(this.session.own)?.reservations ?? [];
    return html`<details class="own-words">
      <summary>${text("phone.consent.mine")}</summary>
      ${own.length ? own.map((id) => this.#own(id)) : html`<p>${text("phone.consent.no_words")}</p>`}
    </details>`;
  }

  #own(reservation: string): TemplateResult {
    const record = this.session.records.get(`reservation:${reservation}`);
    const words = record?.type === "reservation" ? typeset(record.text, this.language) : "";
    return html`<p>${words || text("phone.consent.set_aside")}</p>
      <button
        type="button" class="text-button"
        @click=${() => void this.session.command("withdraw_reservation", { reservation })}
      >${text("phone.consent.withdraw")}</button>`;
  }
}

customElements.define("phone-own-words", PhoneOwnWords);
