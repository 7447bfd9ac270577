import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { text } from "../../helpers/text/text.ts";
import { SYNTHESIS_TEXT_LIMIT } from "../../replica/limits.ts";
import { linksInWords } from "../../selectors/links.ts";
import { vocabularyOf } from "../../selectors/vocabulary.ts";
import { textField } from "../controls/text-field.ts";
import { conflict } from "./conflict.ts";
import { linkSentence } from "./link-sentence.ts";
import { stateSign } from "./state-sign.ts";
import type { SynthesisDrafts } from "./synthesis-drafts.ts";

/**
 * The fields of the synthesis, for people who may write it: several may write at once. A person's draft
 * stays whatever others store, and what others stored is shown beside it.
 */
export function synthesisFields(
  drafts: SynthesisDrafts,
  language: string,
  rows: number,
): TemplateResult[] {
  const fields = vocabularyOf(drafts.session.records).synthesis;
  const linked = fields.includes("connections") ? "connections" : fields.at(-1);
  return fields.map((field) => {
    const state = drafts.state(field);
    return html`${textField({
      name: field,
      label: labelOf(field),
      value: drafts.words(field),
      limit: SYNTHESIS_TEXT_LIMIT,
      rows,
      error: state?.reason ?? "",
      aside: state ? stateSign(state.state) : "",
      onInput: (words) => drafts.write(field, words),
    })}
    ${drafts.hasConflict(field) ? meanwhile(drafts, field, language) : replaced(drafts, field, language)}
    ${field === linked ? offered(drafts, field, language) : ""}`;
  });
}

/** The title of a field; the one with the id `open` may stay empty, which is said. */
function labelOf(field: string): string {
  const question = optionText("synthesis_field", field);
  return field === "open" ? text("common.synthesis.optional", { question }) : question;
}

/** The links that were made while exploring: each can be added to this field. */
function offered(drafts: SynthesisDrafts, field: string, language: string) {
  const words = drafts.words(field);
  const links = linksInWords(drafts.session.records)
    .map((link) => linkSentence(link, language))
    .filter((sentence) => !words.includes(sentence));
  if (links.length === 0) return "";
  const add = (sentence: string) => drafts.write(field, `${words}\n${sentence}`.trim());
  return html`<details class="offered">
    <summary>${text("common.synthesis.links", { count: links.length })}</summary>
    <ul>${links.map(
      (sentence) => html`<li><button
        type="button" class="chip" lang=${language} @click=${() => add(sentence)}
      >${sentence}</button></li>`,
    )}</ul>
  </details>`;
}

/** Another person stored other words meanwhile: both are shown until this person chooses. */
function meanwhile(drafts: SynthesisDrafts, field: string, language: string) {
  const [stored, words] = [drafts.stored(field), drafts.words(field)];
  return conflict("common.synthesis.meanwhile", stored, language, [
    ["common.synthesis.both", () => drafts.resolve(field, `${stored}\n${words}`.trim())],
    ["common.synthesis.mine", () => drafts.resolve(field, words)],
    ["common.synthesis.theirs", () => drafts.accept(field)],
  ]);
}

/** Another person has replaced the words of this one: they can be restored. */
function replaced(drafts: SynthesisDrafts, field: string, language: string) {
  const words = drafts.replaced(field);
  if (!words) return "";
  const both = `${drafts.stored(field)}\n${words}`.trim();
  return conflict("common.synthesis.overtaken", words, language, [
    ["common.synthesis.both", () => drafts.resolve(field, both)],
    ["common.synthesis.leave", () => drafts.accept(field)],
  ]);
}
