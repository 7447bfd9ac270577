import { html, type TemplateResult } from "lit-html";
import { newId } from "../../helpers/platform/ids.ts";
import { shuffled } from "../../helpers/platform/shuffle.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { contributions, itemTitle } from "../../selectors/cards.ts";
import { choiceOf, myBallot } from "../../selectors/choice.ts";
import type { Session } from "../../session/session.ts";
import { icon } from "../../shared/controls/icons.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { closeComposer } from "../parts/events.ts";
import { list } from "../parts/list.ts";
import { listenButton } from "./listening.ts";
import "../parts/more-below.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { restLayout } from "../parts/rest-layout.ts";
import { secrecy } from "../parts/secrecy.ts";
import { announceSent, isWaitingOffline } from "../parts/waiting.ts";

type BallotItem = { id: string; title: string; count: number; pressed: boolean };
type UnsentBallot = { round: number; items: readonly string[] };

/** The ballot of the first round: the person taps what resonates, or says that nothing does. */
export class PhoneResonance extends BoardElement {
  #order: { of: readonly string[]; shown: readonly string[] } = { of: [], shown: [] };

  /** The tapped items of this round that were not sent; a draft, so that a reload loses nothing. */
  get #unsent(): readonly string[] | null {
    const ballot = this.session.drafts.get<UnsentBallot>("taps");
    return ballot && ballot.round === this.#round ? ballot.items : null;
  }

  set #unsent(items: readonly string[] | null) {
    if (items) this.session.drafts.set("taps", { round: this.#round, items });
    else this.session.drafts.drop("taps");
  }

  get #round(): number {
    return choiceOf(this.session.records)?.round ?? 0;
  }

  protected template(): TemplateResult {
    const sent = myBallot(this.session.own);
    if (sent && isBallotSent(this.session)) return this.#sentPage(sent);
    const chosen = this.#chosen(sent);
    return html`<main class="step">
      <div class="step-main">
        <h1>${text("phone.resonate.title")}</h1>
        <p class="helper" data-now>${text("phone.resonate.lead")}</p>
        <ul class="taps">
          ${list(this.#items(chosen), (item) => this.#button(item), Object.values)}
        </ul>
        <p class="helper centred">${secrecy(this.session.records)}</p>
        <phone-more-below></phone-more-below>
      </div>
      ${this.#foot(chosen)}
    </main>`;
  }

  /** After sending nothing is asked any more: the phone may be put down. */
  #sentPage(sent: readonly string[]): TemplateResult {
    const state = isWaitingOffline(this.session, "resonate") ? "phone.waiting" : sentText(sent);
    return restLayout(
      text("phone.resonate.sent_title"),
      html`<p data-now>${text(state)}</p>`,
      html`<button type="button" class="button" @click=${() => this.#change(sent)}>
        ${text("phone.resonate.change")}
      </button>`,
    );
  }

  /** To pass is as large as to answer. Without a tap the answer is that nothing resonates. */
  #foot(chosen: readonly string[]): TemplateResult {
    return html`<div class="step-foot">
      <div class="pair">
        ${listenButton(this.session)} ${chosen.length ? this.#sendButton(chosen) : this.#noneButton()}
      </div>
    </div>`;
  }

  #noneButton(): TemplateResult {
    return html`<button type="button" class="button" @click=${() => this.#send([])}>
      ${text("phone.resonate.none")}
    </button>`;
  }

  #sendButton(chosen: readonly string[]): TemplateResult {
    return html`<button
      type="button" class="button" data-rank="first" @click=${() => this.#send(chosen)}
    >${text("phone.resonate.send")}</button>`;
  }

  #items(chosen: readonly string[]): BallotItem[] {
    const { records } = this.session;
    return this.#shuffledItems().map((id) => ({
      id,
      title: itemTitle(records, id),
      count: id.startsWith("theme:") ? contributions(records, id) : 0,
      pressed: chosen.includes(id),
    }));
  }

  #button({ id, title, count, pressed }: BallotItem): TemplateResult {
    return html`<button
      type="button" class="tap" aria-pressed=${pressed} @click=${() => this.#toggle(id)}
    >
      <span class="tap-sign">${icon("wave")}</span>
      <b>${wholeWords(typeset(title, this.language))}</b>
      ${count ? html`<small>${text("common.card.count", { count })}</small>` : ""}
    </button>`;
  }

  /** Each phone shuffles the items on its own, so that no item is favoured by its position. */
  #shuffledItems(): readonly string[] {
    const items = choiceOf(this.session.records)?.items ?? [];
    if (items === this.#order.of) return this.#order.shown;
    const seed = this.session.drafts.get<string>("order") ?? newId();
    this.session.drafts.set("order", seed);
    this.#order = { of: items, shown: shuffled(items, String, seed) };
    return this.#order.shown;
  }

  #chosen(sent: readonly string[] | undefined): readonly string[] {
    return this.#unsent ?? sent ?? [];
  }

  #change(sent: readonly string[]): void {
    this.#unsent = sent;
    closeComposer(this);
    this.update();
  }

  #toggle(id: string): void {
    const chosen = this.#chosen(myBallot(this.session.own));
    this.#unsent = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    this.update();
  }

  #send(items: readonly string[]): void {
    this.#unsent = null;
    void this.session.command("resonate", { items });
    announceSent(this.session, sentText(items));
    this.focusOn(".rest-actions .button");
  }
}

function sentText(items: readonly string[]): TextKey {
  return items.length ? "phone.resonate.sent" : "phone.resonate.sent_blank";
}

/** Whether the ballot of this round is sent, and the person is not changing it. */
export function isBallotSent({ own, drafts, records }: Session): boolean {
  const unsent = drafts.get<UnsentBallot>("taps");
  return myBallot(own) !== undefined && unsent?.round !== choiceOf(records)?.round;
}

customElements.define("phone-resonance", PhoneResonance);
