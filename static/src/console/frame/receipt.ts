import { html, type TemplateResult } from "lit-html";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { text } from "../../helpers/text/text.ts";
import type { ErasedKind, Receipt } from "../../session/bye.ts";

/** What was erased, for the facilitator who erased it: counts by kind, and no content. */
export function receiptPage(receipt: Receipt | null): TemplateResult {
  return html`<main class="console-receipt">
    <h1 tabindex="-1">${text("console.erase.done")}</h1>
    ${receipt ? counted(receipt) : html`<p>${text("common.bye.erased")}</p>`}
    <p><a class="button" href=${ownPath("/")}>${text("console.erase.home")}</a></p>
  </main>`;
}

/** Why the server has this meeting no more, and the way to another one. */
export function gonePage(why: string): TemplateResult {
  return html`<main class="loading">
    <p role="status">${why}</p>
    <p><a class="button" href=${ownPath("/")}>${text("console.erase.home")}</a></p>
  </main>`;
}

function counted({ counts, keys, files }: Receipt): TemplateResult {
  const kinds = Object.entries(counts) as [ErasedKind, number][];
  return html`<section class="sheet" role="status">
    <h2>${text("console.receipt.title")}</h2>
    <ul>${kinds.map(([kind, count]) => html`<li>${text(`console.receipt.${kind}`, { count })}</li>`)}
      <li>${text("console.receipt.keys", { count: keys })}</li>
    </ul>
    <p>${text(files ? "console.receipt.files" : "console.receipt.files_unsure")}</p>
    <p class="soft">${text("console.receipt.nothing")}</p>
  </section>`;
}
