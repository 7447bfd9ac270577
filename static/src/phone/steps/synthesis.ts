import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { synthesisTitle } from "../../selectors/meeting.ts";
import { seatOf } from "../../selectors/seat.ts";
import { copyButton } from "../../shared/controls/copy-button.ts";
import { announce } from "../../shared/page/live-region.ts";
import { SynthesisDrafts } from "../../shared/written/synthesis-drafts.ts";
import { synthesisFields } from "../../shared/written/synthesis-fields.ts";
import { Composer } from "../parts/composer.ts";
import { closeComposer } from "../parts/events.ts";
import { restLayout } from "../parts/rest-layout.ts";
import { listenButton } from "./listening.ts";
import { stepWords } from "./rest.ts";

/** The synthesis: a person offers to write it; once accepted, the fields are shown. */
export class PhoneSynthesis extends Composer {
  #createdDrafts: SynthesisDrafts | undefined;

  get #drafts(): SynthesisDrafts {
    this.#createdDrafts ??= new SynthesisDrafts(this.session, "synthesis", () => this.update());
    return this.#createdDrafts;
  }

  get #title(): string {
    return synthesisTitle(this.session.records);
  }

  protected template(): TemplateResult {
    const seat = seatOf(this.session.own);
    if (seat?.pen) return this.#form();
    if (this.#drafts.begun) return this.#unsaved();
    return seat?.offer === "waiting" ? this.#waiting() : this.#invitation();
  }

  #invitation(): TemplateResult {
    return restLayout(
      this.#title,
      html`<p data-now>${stepWords(this.session.records)}</p>`,
      html`${listenButton(this.session)} ${this.#button("phone.volunteer.offer", "volunteer")}`,
    );
  }

  #waiting(): TemplateResult {
    return restLayout(
      this.#title,
      html`<p role="status" data-now>${text("phone.volunteer.waiting")}</p>`,
      this.#button("phone.volunteer.withdraw", "withdraw_offer"),
    );
  }

  #button(key: TextKey, command: "volunteer" | "withdraw_offer"): TemplateResult {
    return html`<button
      type="button" class="button" @click=${() => void this.session.command(command)}
    >${text(key)}</button>`;
  }

  #form(): TemplateResult {
    return html`<main class="step"><form @submit=${(event: Event) => this.#save(event)} novalidate>
      <div class="step-main">
        <h1>${this.#title}</h1>
        <p class="helper" data-now>${text(this.moved ? "phone.deposit.step_moved" : "phone.synthesis.helper")}</p>
        ${synthesisFields(this.#drafts, this.language, 4)}
      </div>
      <div class="step-foot">
        <div class="pair">
          <button type="button" class="button" @click=${() => this.#giveBack()}>
            ${text(this.moved ? "common.action.close" : "phone.volunteer.give_back")}
          </button>
          <button class="button" data-rank="first">${text("common.action.save")}</button>
        </div>
      </div>
    </form></main>`;
  }

  /** The pen was taken back while the person wrote: the words stay on this phone and can be copied. */
  #unsaved(): TemplateResult {
    return html`<main class="step">
      <div class="step-main">
        <h1>${this.#title}</h1>
        <p class="helper" data-now>${text("phone.synthesis.kept")}</p>
        <ul class="unsent-list">
          ${this.#drafts.texts.map((one) => html`<li><span>${one}</span> ${copyButton(one)}</li>`)}
        </ul>
      </div>
      <div class="step-foot">
        <button type="button" class="button" @click=${() => this.#close()}>
          ${text("common.action.close")}
        </button>
      </div>
    </main>`;
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const refusal = await this.#drafts.save();
    if (refusal !== null) announce(refusal || text("phone.synthesis.saved"));
    this.update();
  }

  #close(): void {
    this.#drafts.discard();
    closeComposer(this);
  }

  #giveBack(): void {
    if (this.moved) closeComposer(this);
    else void this.session.command("withdraw_offer");
  }
}

customElements.define("phone-synthesis", PhoneSynthesis);
