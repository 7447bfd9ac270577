import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { styleMap } from "lit-html/directives/style-map.js";
import { typeset } from "../helpers/typography.ts";
import { allOf } from "../selectors/records.ts";
import { forTheRoom } from "../selectors/room.ts";
import { BoardElement } from "./element.ts";

/** The closing words as one picture; the list beside it says the same to those who read lists. */
export class WallCloud extends BoardElement {
  protected template(): TemplateResult {
    const words = allOf(forTheRoom(this.session.records), "word");
    words.sort((a, b) => b.count - a.count || a.order - b.order);
    return html`<div class="cloud">${repeat(
      words,
      ({ id }) => id,
      (word) => html`<span
        data-kind=${word.kind} style=${styleMap({ "--share": String(Math.sqrt(word.count)) })}
      >${typeset(word.text, this.language)}</span>`,
    )}</div>`;
  }
}

customElements.define("wall-cloud", WallCloud);
