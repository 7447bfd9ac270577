import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { longDate, roomTime } from "../helpers/text/dates.ts";
import { text } from "../helpers/text/text.ts";
import { cycleOf, nextRow, openRow, rowsOf, type SessionRow } from "../selectors/cycle.ts";
import { openSession } from "../session/cycle.ts";
import { confirmButton } from "../shared/controls/confirm-button.ts";
import { meetingLinks } from "../shared/meeting/meeting-links.ts";
import { CyclePart } from "./part.ts";
import { roomAddress } from "./room-address.ts";

/** The open meeting with its links, or a button that opens the next one. */
export class CycleNext extends CyclePart {
  #busy = false;
  /** A meeting was opened here; its heading gets the focus once its links are shown. */
  #opened = false;

  protected override viewChanged(): void {
    if (this.#opened) this.focusOn("#next");
    this.#opened = false;
  }

  protected template(): TemplateResult {
    const rows = rowsOf(this.view);
    const open = openRow(rows);
    const next = nextRow(rows);
    if (open)
      return html`<section class="sheet">${this.#open(open)} ${this.#openEarly(next)}</section>`;
    if (next) return html`<section class="sheet">${this.#next(next)}</section>`;
    return html`<section class="sheet"><p>${text("home.cycle.done")}</p></section>`;
  }

  #title({ number }: SessionRow): TemplateResult {
    const total = cycleOf(this.view).number;
    return html`<h2 id="next" tabindex="-1">${text("home.cycle.next_title", { number, total })}</h2>`;
  }

  #next(row: SessionRow): TemplateResult {
    const { number } = row;
    const total = cycleOf(this.view).number;
    const isLast = number === total && number > 1;
    const brings = number === 1 ? "home.cycle.brings_first" : "home.cycle.brings";
    return html`${this.#title(row)}
      <p class="cycle-when">${when(row)}</p>
      ${roomAddress(row.address)}
      <p class="soft">${text(brings)}</p>
      <button type="button" class="button" data-rank="first" ?disabled=${this.#busy}
        @click=${() => this.#openSession({})}
      >${text(this.#busy ? "home.cycle.opening" : "home.cycle.next", { number, total })}</button>
      ${isLast ? this.#lookBack() : ""}`;
  }

  /** The last meeting may follow a method that looks back on the whole cycle. */
  #lookBack(): TemplateResult {
    return html`<button type="button" class="button" ?disabled=${this.#busy}
        @click=${() => this.#openSession({ method: "bilan" })}
      >${text("home.cycle.look_back")}</button>
      <p class="field-helper">${text("home.cycle.look_back_helper")}</p>`;
  }

  #open(row: SessionRow): TemplateResult {
    const { meeting, number } = row;
    return html`${this.#title(row)}
      ${row.planned === null ? "" : html`<p class="soft">${when(row)}</p>`}
      ${roomAddress(row.address)}
      ${
        meeting?.links
          ? meetingLinks({ code: meeting.code, links: meeting.links }, "home.ready.console_again")
          : ""
      }
      ${meeting && !meeting.links ? html`<p>${text("home.cycle.elsewhere", { code: meeting.code })}</p>` : ""}
      ${confirmButton({
        label: text("home.cycle.again", { number }),
        sure: text("home.cycle.again_sure"),
        confirm: text("home.cycle.again", { number }),
        act: () => void this.#openSession({ number }),
      })}`;
  }

  /** The next meeting can be prepared while one is open. */
  #openEarly(next: SessionRow | undefined): TemplateResult | string {
    if (!next) return "";
    return html`<button type="button" class="text-button" ?disabled=${this.#busy}
      @click=${() => this.#openSession({})}
    >${text("home.cycle.next_early", { number: next.number })}</button>`;
  }

  async #openSession(how: { number?: number; method?: string }): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.update();
    const answer = await openSession(this.cycle, how);
    this.#busy = false;
    this.#opened = !("error" in answer);
    if ("error" in answer) this.changed(answer);
    else this.reload();
    this.update();
  }
}

function when({ planned }: SessionRow): string {
  if (planned === null) return text("home.cycle.unplanned");
  const { language } = page();
  const date = longDate(planned, language);
  return text("home.cycle.planned", { date, time: roomTime(planned, language) });
}

customElements.define("cycle-next", CycleNext);
