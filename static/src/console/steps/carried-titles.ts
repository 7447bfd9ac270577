import { html, type TemplateResult } from "lit-html";
import { newId } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { carried } from "../../replica/command.ts";
import { carriedTitles } from "../../selectors/carried-titles.ts";
import { announce } from "../../shared/page/live-region.ts";
import { carriedTitlesList } from "../../shared/written/carried-titles.ts";
import { ConsolePart } from "../frame/part.ts";

/** Titles carried over from the last meeting; the facilitator proposes one again for a participant. */
export class ConsoleCarriedTitles extends ConsolePart {
  protected template(): TemplateResult {
    if (carriedTitles(this.session.records).length === 0) return html``;
    return html`<section class="console-part">
      <h2>${text("common.kept.last_time")}</h2>
      ${carriedTitlesList(this.session, this.language, (title) => this.#propose(title))}
    </section>`;
  }

  /** Posted for the pile: a ballot leaves out a facilitator's own cards [C1]. */
  async #propose(title: string): Promise<void> {
    const command = carried("post_card", { card: newId(), kind: "theme", title });
    if (await this.run("post_for", { person: "pile", command }))
      announce(text("common.kept.proposed"));
  }
}

customElements.define("console-carried-titles", ConsoleCarriedTitles);
