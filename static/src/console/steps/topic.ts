import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { itemTitle } from "../../selectors/cards.ts";
import { candidates } from "../../selectors/proposals.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { ConsolePart } from "../frame/part.ts";

/** Opens a topic if none was agreed on, as in a method without a step of choosing. */
export class ConsoleTopic extends ConsolePart {
  protected template(): TemplateResult {
    const items = candidates(this.session.records);
    if (items.length === 0)
      return html`<p class="console-nothing">${text("console.explore.none")}</p>`;
    return html`<div class="console-part">
      <h2>${text("console.explore.which")}</h2>
      <ul class="console-action-list">${items.map((item) => this.#candidate(item))}</ul>
    </div>`;
  }

  #candidate(item: string): TemplateResult {
    const title = typeset(itemTitle(this.session.records, item), this.language);
    return html`<li>
      <p lang=${this.language}>${wholeWords(title)}</p>
      <button type="button" class="text-button" aria-label=${text("console.explore.open_title", { title })}
        @click=${() => this.run("agree", { items: [item] })}
      >${text("common.action.open")}</button>
    </li>`;
  }
}

customElements.define("console-topic", ConsoleTopic);
