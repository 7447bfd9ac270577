import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { SYNTHESIS_TEXT_LIMIT } from "../../replica/limits.ts";
import { SYNTHESIS_FIELDS, type SynthesisField } from "../../replica/vocabulary.ts";
import { linksInWords } from "../../selectors/links.ts";
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
  label: (field: SynthesisField) => string,
): TemplateResult[] {
  return SYNTHESIS_FIELDS.map((field) => {
    const state = drafts.state(field);
    return html`${textField({
      name: field,
      label: label(field),
      value: drafts.words(field),
      limit: SYNTHESIS_TEXT_LIMIT,
      rows,
      error: state?.reason ?? "",
      aside: state ? stateSign(state.state) : "",
      onInput: (words) => drafts.write(field, words),
    })}
    ${drafts.hasConflict(field) ? meanwhile(drafts, field, language) : replaced(drafts, field, language)}
    ${field === "connections" ? offered(drafts, language) : ""}`;
  });
}

/** The links that were made while exploring: each can be added to the second field. */
function offered(drafts: SynthesisDrafts, language: string): TemplateResult | string {
  const words = drafts.words("connections");
  const links = linksInWords(drafts.session.records)
    .map((link) => linkSentence(link, language))
    .filter((sentence) => !words.includes(sentence));
  if (links.length === 0) return "";
  const add = (sentence: string) => drafts.write("connections", `${words}\n${sentence}`.trim());
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
function meanwhile(drafts: SynthesisDrafts, field: SynthesisField, language: string) {
  const [stored, words] = [drafts.stored(field), drafts.words(field)];
  return conflict("common.synthesis.meanwhile", stored, language, [
    ["common.synthesis.both", () => drafts.resolve(field, `${stored}\n${words}`.trim())],
    ["common.synthesis.mine", () => drafts.resolve(field, words)],
    ["common.synthesis.theirs", () => drafts.accept(field)],
  ]);
}

/** Another person has replaced the words of this one: they can be restored. */
function replaced(drafts: SynthesisDrafts, field: SynthesisField, language: string) {
  const words = drafts.replaced(field);
  if (!words) return "";
  const both = `${drafts.stored(field)}\n${words}`.trim();
  return conflict("common.synthesis.overtaken", words, language, [
    ["common.synthesis.both", () => drafts.resolve(field, both)],
    ["common.synthesis.leave", () => drafts.accept(field)],
  ]);
}
