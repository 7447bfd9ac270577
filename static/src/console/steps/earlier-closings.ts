import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { EarlierClosing } from "../../replica/records.ts";
import { CLOSINGS_PAGE } from "../../replica/vocabulary.ts";
import { earlierClosings, textsOf } from "../../selectors/earlier-closings.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { closingTitle } from "../../shared/written/earlier-closing.ts";
import { ConsolePart } from "../frame/part.ts";

/** In a meeting that looks back on its cycle: what the group kept, to read here and to show [K12]. */
export class ConsoleEarlierClosings extends ConsolePart {
  protected template(): TemplateResult {
    const closings = earlierClosings(this.session.records);
    if (closings.length === 0) return html``;
    const shown = meetingOf(this.session.records)?.projected === CLOSINGS_PAGE;
    return html`<section class="console-part console-earlier">
      <h2>${text("common.earlier.title")}</h2>
      <p class="soft">${text("console.earlier.helper")}</p>
      <div class="console-row"><button type="button" class="button" data-size="small" data-closings
        aria-pressed=${shown}
        @click=${() => this.run("project", { item: shown ? null : CLOSINGS_PAGE })}
      >${text("console.earlier.show")}</button></div>
      <details class="console-fold">
        <summary>${text("console.earlier.read")}</summary>
        ${closings.map((closing) => this.#closing(closing))}
      </details>
    </section>`;
  }

  #closing(closing: EarlierClosing): TemplateResult {
    return html`<h3>${closingTitle(closing).join(" · ")}</h3>
      <ul class="console-names" lang=${this.language}>${textsOf(closing).map(
        ({ text: words, kind }) => {
          const name = optionText("synthesis_field", kind);
          return html`<li>${name ? html`<span class="console-field">${name}</span>` : ""}${typeset(words, this.language)}</li>`;
        },
      )}</ul>`;
  }
}

customElements.define("console-earlier-closings", ConsoleEarlierClosings);
