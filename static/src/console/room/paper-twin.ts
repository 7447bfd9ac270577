import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { text } from "../../helpers/text/text.ts";

/** The meeting on paper: what lies on the tables, and the pages of the wall. */
export function paperTwin(): TemplateResult {
  const link = (file: string, label: string) =>
    html`<a class="button" data-size="small" href=${ownPath(`/${page().code}/${file}.pdf`)} target="_blank" rel="noopener"
    >${label}</a>`;
  return html`<section class="console-facilitators" aria-labelledby="paper-twin">
    <h2 id="paper-twin">${text("console.paper_twin.title")}</h2>
    <p class="soft">${text("console.paper_twin.helper")}</p>
    <div class="console-row">
      ${link("paper", text("console.paper_twin.tables"))} ${link("wall", text("console.paper_twin.wall"))}
    </div>
  </section>`;
}
