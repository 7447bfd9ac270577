import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { KEEPING_PAGE } from "../../replica/vocabulary.ts";
import { type CarriableTitle, carriableTitles } from "../../selectors/carried-titles.ts";
import { isEnded, meetingOf } from "../../selectors/meeting.ts";
import { ConsolePart } from "../frame/part.ts";

/** In a cycle, the group ticks the titles that its next meeting will offer again. */
export class ConsoleCarryTitles extends ConsolePart {
  protected template(): TemplateResult {
    const meeting = meetingOf(this.session.records);
    if (!meeting?.cycle) return html``;
    const all = carriableTitles(this.session.records);
    return html`<section class="console-part console-carry-titles">
      <h2>${text("common.kept.next")}</h2>
      <p class="soft">${text(all.length ? "console.keep.helper" : "console.keep.empty")}</p>
      <ul class="console-picks">${all.map((item) => this.#title(item))}</ul>
      ${isEnded(this.session.records) || all.length === 0 ? "" : this.#showButton(meeting.projected)}
    </section>`;
  }

  #title({ id, title, kept }: CarriableTitle): TemplateResult {
    return html`<li><label class="console-pick">
      <input type="checkbox" .checked=${kept}
        @change=${() => this.run("keep", { item: id, kept: !kept })} />
      <span lang=${this.language}>${typeset(title, this.language)}</span>
    </label></li>`;
  }

  #showButton(projected: string | null): TemplateResult {
    const shown = projected === KEEPING_PAGE;
    return html`<div class="console-row"><button type="button" class="button" data-size="small"
      aria-pressed=${shown}
      @click=${() => this.run("project", { item: shown ? null : KEEPING_PAGE })}
    >${text("console.keep.show")}</button></div>`;
  }
}

customElements.define("console-carry-titles", ConsoleCarryTitles);
