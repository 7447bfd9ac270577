import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import type { Facilitator } from "../../replica/records.ts";
import { TRADES } from "../../replica/vocabulary.ts";
import { facilitators, unusedInvitations } from "../../selectors/facilitators.ts";
import type { Identified } from "../../selectors/records.ts";
import { seatOf } from "../../selectors/seat.ts";
import { type Invited, inviteFacilitator } from "../../session/invite.ts";
import { confirmButton } from "../../shared/controls/confirm-button.ts";
import { ConsolePart } from "../frame/part.ts";
import { shownLink } from "./invitation.ts";

/** The facilitators: their professions, and invitations for others. */
export class ConsoleFacilitators extends ConsolePart {
  #invited: Invited | null = null;

  /** A link that was just made stands first, so that its row in the list does not move it. */
  protected template(): TemplateResult {
    const { records, you } = this.session;
    const own = seatOf(you)?.facilitator;
    const all = facilitators(records, you);
    return html`<section class="console-facilitators" aria-labelledby="facilitators">
      <h2 id="facilitators">${text("console.facilitators.title")}</h2>
      ${this.#invited ? this.#shown(this.#invited) : ""}
      <ul class="console-action-list">
        ${all.map((one) => (bare(one.id) === own ? this.#own(one) : this.#other(one)))}
        ${unusedInvitations(records).map((invitation) => this.#unused(invitation))}
      </ul>
      ${this.#invited ? "" : this.#actions(all)}
    </section>`;
  }

  /** Other facilitators see the profession; a second tap on it removes it. */
  #own({ trade }: Identified<Facilitator>): TemplateResult {
    return html`<li>
      <p>${text("console.facilitators.you")}</p>
      <div class="console-row" role="group" aria-label=${text("console.facilitators.trade")}>
        ${TRADES.map(
          (
            one,
          ) => html`<button type="button" class="button" data-size="small" aria-pressed=${one === trade}
            @click=${() => this.run("declare_trade", { trade: one === trade ? null : one })}
          >${text(`console.role.${one}`)}</button>`,
        )}
      </div>
    </li>`;
  }

  #other({ trade, connected, invitation }: Identified<Facilitator>): TemplateResult {
    const name = trade ? text(`console.role.${trade}`) : text("console.facilitators.other");
    return html`<li>
      <p>${name} <span class="soft">· ${text(`console.facilitators.${connected ? "here" : "away"}`)}</span></p>
      ${invitation ? this.#withdrawButton(invitation) : ""}
    </li>`;
  }

  #shown(invited: Invited): TemplateResult {
    const words = {
      title: text("console.facilitators.link"),
      helper: text("console.facilitators.link_helper"),
      qr: text("console.facilitators.qr"),
    };
    return shownLink(invited, words, () => this.#close());
  }

  #unused(invitation: string): TemplateResult {
    return html`<li><p>${text("console.facilitators.unopened")}</p>${this.#withdrawButton(invitation)}</li>`;
  }

  #withdrawButton(invitation: string): TemplateResult {
    return confirmButton({
      label: text("console.facilitators.withdraw"),
      sure: text("console.facilitators.withdraw_sure"),
      confirm: text("console.facilitators.withdraw"),
      act: () => this.#withdraw(invitation),
    });
  }

  #withdraw(invitation: string): void {
    if (this.#invited?.invitation === invitation) this.#invited = null;
    void this.run("withdraw_invitation", { invitation });
  }

  #actions(facilitators: readonly Facilitator[]): TemplateResult {
    const trades = facilitators.flatMap(({ trade }) =>
      trade ? [text(`console.role.${trade}`)] : [],
    );
    const words = text("console.facilitators.for_the_room", { who: trades.join(", ") });
    return html`<div class="console-row">
      <button type="button" class="button" data-size="small" data-invite @click=${() => this.#invite()}>
        ${text("console.facilitators.invite")}
      </button>
      ${
        trades.length
          ? html`<button type="button" class="text-button"
              @click=${() => this.run("project", { item: null, text: words })}
            >${text("console.facilitators.show")}</button>`
          : ""
      }
    </div>`;
  }

  async #invite(): Promise<void> {
    const answer = await inviteFacilitator(page().code);
    const failed = "error" in answer;
    this.#invited = failed ? null : answer;
    const detail = failed ? answer.message || text("common.error.unavailable") : "";
    this.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail }));
    this.focusOn(failed ? "[data-invite]" : "[data-close]");
  }

  #close(): void {
    this.#invited = null;
    this.focusOn("[data-invite]");
  }
}

customElements.define("console-facilitators", ConsoleFacilitators);
