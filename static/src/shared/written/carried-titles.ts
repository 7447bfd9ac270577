import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { carriedTitles } from "../../selectors/carried-titles.ts";
import type { Session } from "../../session/session.ts";
import { wholeWords } from "./whole-words.ts";

/** Titles carried from the last meeting, each with a button that proposes it again. */
export function carriedTitlesList(
  { records }: Session,
  language: string,
  propose: (title: string) => unknown,
): TemplateResult {
  return html`<p class="soft">${text("common.kept.helper")}</p>
    <ul class="carried-titles">${carriedTitles(records).map(
      ({ title }) => html`<li>
        <p lang=${language}>${wholeWords(typeset(title, language))}</p>
        <button
          type="button" class="text-button" aria-label=${text("common.kept.propose_title", { title })}
          @click=${() => propose(title)}
        >${text("common.kept.propose_again")}</button>
      </li>`,
    )}</ul>`;
}
