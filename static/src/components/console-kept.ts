import { html, type TemplateResult } from "lit-html";
import { newId } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import { keptFromLast } from "../selectors/kept.ts";
import { announce } from "./announcer.ts";
import { ConsolePart } from "./console-part.ts";
import { keptList } from "./kept-list.ts";

/** What was kept from the last meeting, to be proposed again for somebody who says so aloud. */
export class ConsoleKept extends ConsolePart {
  protected template(): TemplateResult {
    if (keptFromLast(this.session.records).length === 0) return html``;
    return html`<section class="console-part">
      <h2>${text("common.kept.last_time")}</h2>
      ${keptList(this.session, this.language, (title) => this.#propose(title))}
    </section>`;
  }

  /** Of the pile, which is nobody's: a facilitator's own card is not chosen from. */
  async #propose(title: string): Promise<void> {
    const card = { card: newId(), kind: "theme", nature: null, title, text: "" };
    const command = { name: "post_card", arguments: card };
    if (await this.run("post_for", { person: "pile", command }))
      announce(text("common.kept.proposed"));
  }
}

customElements.define("console-kept", ConsoleKept);
