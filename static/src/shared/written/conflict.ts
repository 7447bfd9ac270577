import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { FieldDraft } from "./field-draft.ts";

/** A button of a conflict: its text, and what it does. */
type Way = readonly [key: TextKey, act: () => void];

/** Another person stored other words meanwhile: they are shown until this person chooses. */
export function conflict(
  key: TextKey,
  words: string,
  language: string,
  ways: readonly Way[],
): TemplateResult {
  return html`<div class="conflict" role="status">
    <p><b>${text(key)}</b></p>
    <p lang=${language}>${typeset(words, language)}</p>
    <div class="console-row">${ways.map(
      ([way, act]) =>
        html`<button type="button" class="button" data-size="small" @click=${act}>${text(way)}</button>`,
    )}</div>
  </div>`;
}

/** The same for one field; `update` draws it again. */
export function conflictOf(
  draft: FieldDraft,
  language: string,
  update: () => void,
): TemplateResult | string {
  if (!draft.isOvertaken) return "";
  const [stored, words] = [draft.stored(), draft.words];
  const after = (act: () => void) => () => {
    act();
    update();
  };
  return conflict("common.synthesis.meanwhile", stored, language, [
    ["common.synthesis.both", after(() => draft.resolve(`${stored}\n${words}`.trim()))],
    ["common.synthesis.mine", after(() => draft.resolve(words))],
    ["common.synthesis.theirs", after(() => draft.drop())],
  ]);
}
