import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { ownPath } from "../helpers/platform/own-path.ts";
import { fieldValue, monthly, roomTime, shortDate } from "../helpers/text/dates.ts";
import { text } from "../helpers/text/text.ts";
import { cycleOf, rowsOf, type SessionRow } from "../selectors/cycle.ts";
import { editCycle } from "../session/cycle.ts";
import { FormDraft } from "./form-draft.ts";
import { CyclePart } from "./part.ts";
import { roomAddress, roomAddressField } from "./room-address.ts";

type Dates = (number | null)[];

/** The meetings with their dates and addresses, a form for all of them, and a calendar file. */
export class CycleSessions extends CyclePart {
  readonly #drafts = new FormDraft<Dates>("dates");
  readonly #addresses = new FormDraft<string[]>("addresses");

  protected template(): TemplateResult {
    const rows = rowsOf(this.view);
    const draft = this.#draft(rows.length);
    return html`<section class="sheet" aria-labelledby="sessions">
      <h2 id="sessions" tabindex="-1">${text("home.cycle.sessions")}</h2>
      ${draft ? this.#form(rows, draft) : this.#list(rows)}
    </section>`;
  }

  #list(rows: SessionRow[]): TemplateResult {
    const dated = rows.some(({ planned }) => planned !== null);
    return html`<ol class="cycle-sessions">${rows.map(sessionLine)}</ol>
      <div class="cycle-row">
        <button type="button" class="button" data-size="small" @click=${() => this.#edit(rows)}>
          ${text("home.cycle.dates_edit")}
        </button>
        ${
          dated
            ? html`<a class="button" data-size="small" download
                href=${ownPath(`/cycle/${this.cycle}/calendar.ics`)}
              >${text("home.cycle.calendar")}</a>`
            : ""
        }
      </div>
      ${dated ? html`<p class="field-helper">${text("home.cycle.calendar_helper")}</p>` : ""}`;
  }

  #form(rows: SessionRow[], draft: Dates): TemplateResult {
    return html`<form class="cycle-form" @submit=${(event: Event) => this.#save(event)}>
      <p class="field-helper">${text("home.cycle.dates_helper")}</p>
      ${rows.map(({ number }) => this.#field(number, draft[number - 1] ?? null))}
      <p class="field-helper">${text("home.cycle.addresses_helper")}</p>
      <button type="button" class="text-button" ?disabled=${!draft[0]} @click=${() => this.#monthly()}>
        ${text("home.cycle.dates_monthly")}
      </button>
      <div class="cycle-row">
        <button type="button" class="button" data-size="small" @click=${() => this.#close()}>
          ${text("common.action.cancel")}
        </button>
        <button class="button" data-size="small" data-rank="first">
          ${text("home.cycle.dates_save")}
        </button>
      </div>
    </form>`;
  }

  #field(number: number, date: number | null): TemplateResult {
    return html`<div class="cycle-date">
      <label for="date-${number}">${text("home.cycle.session_date", { number })}</label>
      <input id="date-${number}" type="datetime-local" class="field-input" .value=${fieldValue(date)}
        @change=${(event: Event) => this.#set(number, (event.target as HTMLInputElement).valueAsNumber)}
      />
    </div>
    ${roomAddressField(number, this.#address(number), (typed) => this.#setAddress(number, typed))}`;
  }

  #edit(rows: SessionRow[]): void {
    this.#keep(rows.map(({ planned }) => planned));
    this.focusOn("#date-1");
  }

  /** The dates as they are typed; none once the cycle has another number of meetings. */
  #draft(count = cycleOf(this.view).number): Dates | undefined {
    const draft = this.#drafts.get(this.cycle);
    return draft?.length === count ? draft : undefined;
  }

  /** The address of this meeting as it is typed. */
  #address(number: number): string {
    return this.#typedAddresses()[number - 1] ?? "";
  }

  #typedAddresses(): string[] {
    return this.#addresses.get(this.cycle) ?? rowsOf(this.view).map(({ address }) => address);
  }

  #setAddress(number: number, typed: string): void {
    const addresses = this.#typedAddresses();
    addresses[number - 1] = typed;
    this.#addresses.set(this.cycle, addresses);
  }

  #keep(dates: Dates): void {
    this.#drafts.set(this.cycle, dates);
    this.update();
  }

  #set(number: number, date: number): void {
    const typed = Number.isNaN(date) ? null : date;
    this.#keep((this.#draft() ?? []).map((old, index) => (index === number - 1 ? typed : old)));
  }

  #monthly(): void {
    const [first] = this.#draft() ?? [];
    if (first) this.#keep(monthly(first, cycleOf(this.view).number));
  }

  #close(): void {
    this.#drafts.drop(this.cycle);
    this.#addresses.drop(this.cycle);
    this.focusOn("#sessions");
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const addresses = this.#typedAddresses().slice(0, cycleOf(this.view).number);
    const answer = await editCycle(this.cycle, { dates: this.#draft() ?? [], addresses });
    if (this.changed(answer, text("home.cycle.dates_saved"))) this.#close();
  }
}

function sessionLine({
  number,
  state,
  planned,
  address,
  date,
  meeting,
}: SessionRow): TemplateResult {
  const { language } = page();
  const at = planned ?? (state === "upcoming" ? null : date);
  const console = state === "ended" ? meeting?.links?.console : undefined;
  return html`<li data-state=${state}>
    <span class="cycle-number">${number}</span>
    <span class="cycle-date-shown">${
      at === null
        ? ""
        : html`${shortDate(at, language)}${planned === null ? "" : ` · ${roomTime(at, language)}`}`
    }</span>
    <span class="cycle-state">${
      console
        ? html`<a href=${console} target="_blank" rel="noopener">${text("home.ready.console")}</a>`
        : text(`home.cycle.session_${state}`)
    }</span>
    ${state === "upcoming" ? roomAddress(address) : ""}
  </li>`;
}

customElements.define("cycle-sessions", CycleSessions);
