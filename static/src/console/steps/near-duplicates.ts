import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Word } from "../../replica/records.ts";
import type { Identified } from "../../selectors/records.ts";

/** Pairs of words that may be the same word; the facilitator may merge each. */
export function nearDuplicates(
  words: readonly Identified<Word>[],
  language: string,
  merge: (from: string, into: string) => void,
): TemplateResult | string {
  const pairs = words.flatMap((word) => pairsOf(word, words));
  if (pairs.length === 0) return "";
  return html`<ul class="console-action-list">${pairs.map(
    ([from, into]) => html`<li>
      <p lang=${language}>${text("console.words.bring_together_pair", {
        from: typeset(from.text, language),
        into: typeset(into.text, language),
      })}</p>
      <button type="button" class="text-button" @click=${() => merge(bare(from.id), bare(into.id))}>
        ${text("console.words.merge")}
      </button>
    </li>`,
  )}</ul>`;
}

/** Each pair once: the rarer word is merged into the more frequent, the later into the earlier. */
function pairsOf(
  word: Identified<Word>,
  words: readonly Identified<Word>[],
): [Identified<Word>, Identified<Word>][] {
  return words
    .filter(({ id }) => word.near.includes(bare(id)))
    .filter((other) => ranksHigher(other, word))
    .map((other) => [word, other]);
}

function ranksHigher(one: Identified<Word>, other: Identified<Word>): boolean {
  return one.count > other.count || (one.count === other.count && one.order < other.order);
}
