import { html, svg, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import type { Facilitator } from "../../replica/records.ts";
import { TRADES } from "../../replica/vocabulary.ts";
import { facilitators, unusedInvitations } from "../../selectors/facilitators.ts";
import type { Identified } from "../../selectors/records.ts";
import { seatOf } from "../../selectors/seat.ts";
import { type Invited, inviteFacilitator } from "../../session/invite.ts";
import { confirmButton } from "../../shared/confirm-button.ts";
import { copyButton } from "../../shared/copy-button.ts";
import { ConsolePart } from "../frame/part.ts";

/** Around a QR, in its own units. */
const QUIET = 4;

/** Those who lead: what each says of their trade, a link for another, and taking it back. */
export class ConsoleLeads extends ConsolePart {
  #invited: Invited | null = null;

  protected template(): TemplateResult {
    const { records, you } = this.session;
    const own = seatOf(you)?.facilitator;
    const all = facilitators(records, you);
    return html`<section class="console-leads" aria-labelledby="leads">
      <h2 id="leads">${text("console.leads.title")}</h2>
      <ul class="console-offers">
        ${all.map((lead) => (bare(lead.id) === own ? this.#own(lead) : this.#other(lead)))}
        ${unusedInvitations(records).map((invitation) => this.#invitation(invitation))}
      </ul>
      ${this.#invited ? this.#link(this.#invited) : this.#actions(all)}
    </section>`;
  }

  /** Said of oneself, to those who lead; said again it is taken back. */
  #own({ trade }: Identified<Facilitator>): TemplateResult {
    return html`<li>
      <p>${text("console.leads.you")}</p>
      <div class="console-row" role="group" aria-label=${text("console.leads.trade")}>
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
    const said = trade ? text(`console.role.${trade}`) : text("console.leads.other");
    return html`<li>
      <p>${said} <span class="soft">· ${text(`console.leads.${connected ? "here" : "away"}`)}</span></p>
      ${invitation ? this.#withdrawal(invitation) : ""}
    </li>`;
  }

  #invitation(invitation: string): TemplateResult {
    return html`<li><p>${text("console.leads.unopened")}</p>${this.#withdrawal(invitation)}</li>`;
  }

  #withdrawal(invitation: string): TemplateResult {
    return confirmButton({
      label: text("console.leads.withdraw"),
      sure: text("console.leads.withdraw_sure"),
      confirm: text("console.leads.withdraw"),
      act: () => this.#withdraw(invitation),
    });
  }

  #withdraw(invitation: string): void {
    if (this.#invited?.invitation === invitation) this.#invited = null;
    void this.run("withdraw_invitation", { invitation });
  }

  #actions(all: readonly Facilitator[]): TemplateResult {
    const said = all.flatMap(({ trade }) => (trade ? [text(`console.role.${trade}`)] : []));
    const words = text("console.leads.for_the_room", { who: said.join(", ") });
    return html`<div class="console-row">
      <button type="button" class="button" data-size="small" data-invite @click=${() => this.#invite()}>
        ${text("console.leads.invite")}
      </button>
      ${
        said.length
          ? html`<button type="button" class="text-button"
              @click=${() => this.run("project", { item: null, text: words })}
            >${text("console.leads.show")}</button>`
          : ""
      }
    </div>`;
  }

  #link({ link, qr }: Invited): TemplateResult {
    const side = qr.size + 2 * QUIET;
    return html`<div class="sheet console-join" role="group" aria-label=${text("console.leads.link")}>
      ${svg`<svg class="console-qr" viewBox="${-QUIET} ${-QUIET} ${side} ${side}" role="img"
        aria-label=${text("console.leads.qr")}><path d=${qr.path} /></svg>`}
      <div class="console-join-words">
        <p><b>${text("console.leads.link")}</b></p>
        <p class="soft">${text("console.leads.link_helper")}</p>
        <p class="console-link">${link}</p>
        <div class="console-row">
          ${copyButton(link)}
          <button type="button" class="button" data-size="small" data-close @click=${() => this.#close()}>
            ${text("common.action.close")}
          </button>
        </div>
      </div>
    </div>`;
  }

  async #invite(): Promise<void> {
    const answer = await inviteFacilitator(page().code);
    const refused = "error" in answer;
    this.#invited = refused ? null : answer;
    const detail = refused ? answer.message || text("common.error.unavailable") : "";
    this.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail }));
    this.focusOn(refused ? "[data-invite]" : "[data-close]");
  }

  #close(): void {
    this.#invited = null;
    this.focusOn("[data-invite]");
  }
}

customElements.define("console-leads", ConsoleLeads);
