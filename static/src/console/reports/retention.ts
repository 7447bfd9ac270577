import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { dayOf } from "../../helpers/text/dates.ts";
import { text } from "../../helpers/text/text.ts";
import { HOURS_AT_MOST } from "../../replica/limits.ts";
import { isEnded, meetingOf } from "../../selectors/meeting.ts";
import { one } from "../../selectors/records.ts";
import { hasSynthesis } from "../../selectors/vocabulary.ts";
import { erasureText, hoursKept, periodText } from "../../shared/meeting/erasure.ts";
import { announce } from "../../shared/page/live-region.ts";
import { ConsolePart } from "../frame/part.ts";

/** The retention periods in the list, in hours. */
const HOURS = [1, 24, 48, 72, 168, HOURS_AT_MOST];

/** When the meeting is erased: later if the group agrees, sooner at any time. */
export class ConsoleRetention extends ConsolePart {
  protected template(): TemplateResult {
    return html`<section class="sheet">
      <h3>${text("console.retention.title")}</h3>
      <p role="status">${erasureText(this.session.records)}</p>
      ${meetingOf(this.session.records)?.rehearsal ? "" : this.#form()}
    </section>`;
  }

  #form(): TemplateResult {
    return html`<form class="console-form" novalidate @submit=${(event: Event) => this.#save(event)}>
        <div class="field">
          <label class="field-label" for="retention">${text("console.retention.field")}</label>
          <select id="retention" name="hours" class="field-input">${this.#periods()}</select>
        </div>
        <p class="field-helper">${text("console.retention.helper")}</p>
        <div class="console-row"><button class="button" data-size="small">
          ${text("console.retention.agree")}
        </button></div>
      </form>
      ${this.#closingAgreement()}`;
  }

  /** After the end of the meeting the period can only be shortened. */
  #periods(): TemplateResult[] {
    const { records } = this.session;
    const usual = page().notice.keepHours;
    const current = hoursKept(records);
    const all = [...new Set([...HOURS, usual, current])].sort((a, b) => a - b);
    const most = isEnded(records) ? current : Math.max(current, page().keepHoursMax);
    const allowed = all.filter((hours) => hours <= most);
    return allowed.map(
      (hours) => html`<option value=${hours} ?selected=${hours === current}>
        ${periodText(hours)}
      </option>`,
    );
  }

  /** In a cycle, the group may agree to store its synthesis and closing words in it until a date. */
  #closingAgreement(): TemplateResult | string {
    const { records } = this.session;
    const agreedUntil = one(records, "agreements", "agreements")?.closing_until ?? null;
    const { cycle_ends_at: cycleEnd, erase_at } = meetingOf(records) ?? {};
    const until = agreedUntil ?? (isEnded(records) ? null : cycleEnd);
    if (!until || until <= (erase_at ?? 0)) return "";
    const agreed = agreedUntil !== null;
    const closing = hasSynthesis(records)
      ? "console.retention.closing"
      : "console.retention.closing_words";
    return html`<div class="console-row"><button
        type="button" class="button" data-size="small" data-closing aria-pressed=${agreed}
        aria-describedby="closing-helper"
        @click=${() => this.run("record_group_agreement", { what: "closing", agreed: !agreed })}
      >${text(closing, { date: dayOf(until, page().language) })}</button></div>
      <p id="closing-helper" class="field-helper">${text("console.retention.closing_helper")}</p>`;
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const hours = Number(new FormData(event.target as HTMLFormElement).get("hours"));
    if (await this.run("set_retention", { hours })) announce(erasureText(this.session.records));
  }
}

customElements.define("console-retention", ConsoleRetention);
