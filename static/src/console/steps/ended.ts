import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { timeOfDay } from "../../helpers/text/clock.ts";
import { readCode, showCode } from "../../helpers/text/codes.ts";
import { text } from "../../helpers/text/text.ts";
import { choiceOf, results } from "../../selectors/choice.ts";
import { leftDrafts } from "../../selectors/left-drafts.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { one } from "../../selectors/records.ts";
import { ConsolePart } from "../frame/part.ts";
import "../reports/report.ts";
import { erasureText } from "../../shared/meeting/erasure.ts";
import { unsavedWords } from "../../shared/written/unsaved.ts";

/** After the end: undoing it, the date of the erasure, the reports, and a form that erases everything now. */
export class ConsoleEnded extends ConsolePart {
  #wrong = false;

  protected template(): TemplateResult {
    const code = showCode(this.#code());
    return html`<div class="console-part">
      <h2>${text("console.end.ended")}</h2>
      <p>${erasureText(this.session.records)}</p>
      ${this.#reopening()} ${this.#unsaved()}
      <console-report .session=${this.session}></console-report>
      <form class="sheet console-form" novalidate @submit=${(event: Event) => this.#erase(event)}>
        <h2>${text("console.erase.title")}</h2>
        <p>${text("console.erase.text")}</p>
        <div class="field">
          <label class="field-label" for="erase">${text("console.erase.type_code", { code })}</label>
          <input id="erase" name="code" class="field-input console-code-field" autocomplete="off"
            autocapitalize="characters" spellcheck="false" aria-invalid=${this.#wrong} />
          ${this.#wrong ? html`<p class="field-error" role="alert">${text("console.erase.wrong_code")}</p>` : ""}
        </div>
        <div class="console-row"><button class="button" data-size="small">
          ${text("console.erase.confirm")}
        </button></div>
      </form>
    </div>`;
  }

  #unsaved(): TemplateResult[] {
    const { drafts, records } = this.session;
    return leftDrafts(drafts.all(), records).map(({ name, words }) =>
      unsavedWords(words, this.language, () => {
        drafts.drop(name);
        this.update();
      }),
    );
  }

  /** For ten minutes the end can be undone. */
  #reopening(): TemplateResult | string {
    const until = meetingOf(this.session.records)?.reopens_until ?? 0;
    if (until <= this.session.now()) return "";
    const time = timeOfDay(until, page().language);
    return html`<section class="sheet">
      <p>${text("console.end.by_mistake", { time })}</p>
      ${this.#hasConsented() ? html`<p>${text("console.end.reservations_gone")}</p>` : ""}
      <div class="console-row"><button type="button" class="button" data-size="small" data-reopen
        @click=${() => this.run("undo_end")}
      >${text("console.end.undo")}</button></div>
    </section>`;
  }

  /** Whether there is a result with which words of concerns and objections may have stood [E21]. */
  #hasConsented(): boolean {
    const choice = choiceOf(this.session.records);
    return choice?.by_consent === true && results(choice).length > 0;
  }

  #code(): string {
    return one(this.session.records, "entrance", "entrance")?.code ?? page().code;
  }

  #erase(event: Event): void {
    event.preventDefault();
    const typed = String(new FormData(event.target as HTMLFormElement).get("code"));
    this.#wrong = readCode(typed) !== this.#code();
    if (this.#wrong) this.focusOn("#erase");
    else void this.run("erase", { code: this.#code() });
  }
}

customElements.define("console-ended", ConsoleEnded);
