import { html, type TemplateResult } from "lit-html";
import { newId } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { carried } from "../../replica/command.ts";
import { carriedTitles } from "../../selectors/carried-titles.ts";
import { carriedTitlesList } from "../../shared/carried-titles.ts";
import { announce } from "../../shared/live-region.ts";
import { ConsolePart } from "../frame/part.ts";

/** What was kept from the last meeting, to be proposed again for somebody who says so aloud. */
export class ConsoleKept extends ConsolePart {
  protected template(): TemplateResult {
    if (carriedTitles(this.session.records).length === 0) return html``;
    return html`<section class="console-part">
      <h2>${text("common.kept.last_time")}</h2>
      ${carriedTitlesList(this.session, this.language, (title) => this.#propose(title))}
    </section>`;
  }

  /** Of the pile, which is nobody's: a facilitator's own card is not chosen from. */
  async #propose(title: string): Promise<void> {
    const command = carried("post_card", { card: newId(), kind: "theme", title });
    if (await this.run("post_for", { person: "pile", command }))
      announce(text("common.kept.proposed"));
  }
}

customElements.define("console-kept", ConsoleKept);
