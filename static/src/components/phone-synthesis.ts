import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import type { Synthesis } from "../replica/records.ts";
import { synthesisOf } from "../selectors/closing.ts";
import { currentStep } from "../selectors/meeting.ts";
import { seatOf } from "../selectors/seat.ts";
import { announce } from "./announcer.ts";
import { Composer } from "./composer.ts";
import { putAway } from "./events.ts";
import { listenButton, still } from "./phone-rest.ts";
import { textField } from "./text-field.ts";

const FIELDS = ["key_points", "connections", "open"] as const;
type Field = (typeof FIELDS)[number];
type Draft = Partial<Record<Field, string>>;

const LIMIT = 600;

/** The light synthesis: offer to write it; once accepted, two fields and one if one wishes. */
export class PhoneSynthesis extends Composer {
  #error = "";

  protected template(): TemplateResult {
    const seat = seatOf(this.session.own);
    if (seat?.pen || this.moved) return this.#form();
    return seat?.offer === "waiting" ? this.#waiting() : this.#invitation();
  }

  #invitation(): TemplateResult {
    return still(
      currentStep(this.session.records)?.title ?? text("phone.volunteer.title"),
      "",
      html`${listenButton(this.session)} ${this.#button("phone.volunteer.offer", "volunteer")}`,
    );
  }

  #waiting(): TemplateResult {
    return still(
      text("phone.volunteer.title"),
      html`<p role="status">${text("phone.volunteer.waiting")}</p>`,
      this.#button("phone.volunteer.withdraw", "withdraw_offer"),
    );
  }

  #button(key: string, command: string): TemplateResult {
    return html`<button
      type="button" class="button" @click=${() => void this.session.command(command)}
    >${text(key)}</button>`;
  }

  #form(): TemplateResult {
    const draft = this.#draft();
    const stored = synthesisOf(this.session.records);
    return html`<main class="step"><form @submit=${(event: Event) => this.#save(event)} novalidate>
      <div class="step-main">
        <h1>${text("phone.volunteer.title")}</h1>
        <p class="hint">${text(this.moved ? "phone.deposit.step_moved" : "phone.synthesis.helper")}</p>
        ${FIELDS.map((field) => this.#field(field, draft, stored))}
        ${this.#error ? html`<p class="field-error" role="alert">${this.#error}</p>` : ""}
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

  #field(field: Field, draft: Draft, stored: Synthesis | undefined): TemplateResult {
    const label = field === "open" ? "phone.synthesis.open_optional" : `common.synthesis.${field}`;
    return textField({
      name: field,
      label: text(label),
      value: draft[field] ?? stored?.[field] ?? "",
      limit: LIMIT,
      rows: 4,
      onInput: (words) => this.#keep({ ...this.#draft(), [field]: words }),
    });
  }

  #draft(): Draft {
    return this.session.drafts.get("synthesis") ?? {};
  }

  #keep(draft: Draft): void {
    this.session.drafts.set("synthesis", draft);
    this.update();
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const fields = Object.entries(this.#draft());
    const answers = await Promise.all(
      fields.map(([field, words]) =>
        this.session.command("write_synthesis", { field, text: words.trim() }),
      ),
    );
    const refused = answers.find((answer) => "rejected" in answer);
    this.#error = refused && "message" in refused ? refused.message : "";
    if (!this.#error) this.session.drafts.drop("synthesis");
    announce(this.#error || text("phone.synthesis.saved"));
    this.update();
  }

  #giveBack(): void {
    if (this.moved) putAway(this);
    else void this.session.command("withdraw_offer");
  }
}

customElements.define("phone-synthesis", PhoneSynthesis);
