import { html, type TemplateResult } from "lit-html";
import { optionText } from "../helpers/method/options.ts";
import { page } from "../helpers/method/page-settings.ts";
import { shortDate } from "../helpers/text/dates.ts";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { Closing } from "../replica/cycle.ts";
import type { ClosingText } from "../replica/records.ts";
import { cycleOf } from "../selectors/cycle.ts";
import { forgetClosing } from "../session/cycle.ts";
import { confirmButton } from "../shared/controls/confirm-button.ts";
import { wholeWords } from "../shared/written/whole-words.ts";
import { CyclePart } from "./part.ts";

/** The syntheses and closing words that the group agreed to store, until a date or an early erasure. */
export class CycleClosings extends CyclePart {
  protected template(): TemplateResult {
    return html`${this.view.closings.map((closing) => this.#closing(closing))}`;
  }

  #closing(closing: Closing): TemplateResult {
    const { number, synthesis, words, lines } = closing;
    const { language } = cycleOf(this.view);
    return html`<details class="sheet cycle-fold">
      <summary><h2>${text("home.cycle.closing", { number })}</h2></summary>
      ${synthesis.map(
        ({ kind, text: words }) => html`<h3>${optionText("synthesis_field", kind)}</h3>
          <p lang=${language} class="cycle-synthesis">${typeset(words, language)}</p>`,
      )}
      ${words.length ? this.#words(words, language) : ""}
      ${lines.length ? this.#lines(lines, language) : ""}
      ${this.#erasure(closing)}
    </details>`;
  }

  #words(words: readonly ClosingText[], language: string): TemplateResult {
    return html`<h3>${text("common.report.words")}</h3>
      <ul class="cycle-words" lang=${language}>
        ${words.map(({ text: word, kind }) => html`<li data-kind=${kind}>${wholeWords(typeset(word, language))}</li>`)}
      </ul>`;
  }

  #lines(lines: readonly ClosingText[], language: string): TemplateResult {
    return html`<h3>${text("common.report.lines")}</h3>
      <ul class="cycle-list" lang=${language}>
        ${lines.map(({ text: line }) => html`<li>${typeset(line, language)}</li>`)}
      </ul>`;
  }

  /** While the meeting exists, its own console changes the agreement. */
  #erasure({ number, erase_at }: Closing): TemplateResult {
    const date = shortDate(erase_at, page().language);
    return html`<p class="field-helper">${text("home.cycle.closing_until", { date })}</p>
      ${
        this.view.meetings[number]
          ? ""
          : confirmButton({
              label: text("home.cycle.closing_erase"),
              sure: text("home.cycle.closing_erase_sure", { number }),
              confirm: text("home.cycle.closing_erase"),
              act: () => void this.#erase(number),
            })
      }`;
  }

  async #erase(number: number): Promise<void> {
    this.changed(await forgetClosing(this.cycle, number), text("home.cycle.closing_erased"));
  }
}

customElements.define("cycle-closings", CycleClosings);
