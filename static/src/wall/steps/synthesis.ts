import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { joinLastWords, typeset } from "../../helpers/text/typography.ts";
import type { Synthesis } from "../../replica/records.ts";
import { SYNTHESIS_FIELDS, type SynthesisField } from "../../replica/vocabulary.ts";
import { synthesisOf } from "../../selectors/closing.ts";
import {
  flowing,
  leading,
  one,
  quiet,
  type View,
  type WallScreen,
  type WallView,
} from "../frame/view.ts";
import { floorInWords } from "./speak.ts";

/** The questions of the synthesis with their answers; the third question only once it is answered. */
export function synthesisScreen(view: WallView): WallScreen {
  const synthesis = synthesisOf(view.records);
  const written = SYNTHESIS_FIELDS.some((field) => synthesis?.[field]);
  const shown = synthesis && written ? answered(view, synthesis) : unwritten(view);
  return { ...one("synthesis", shown), note: floorInWords(view) };
}

function unwritten({ step, language }: WallView): View {
  const offer = step.at_rest ? "" : quiet("wall.synthesis.volunteer");
  return leading(step.title, step.titleLanguage ?? language, offer);
}

/** The answers, large, so that the group can say whether it agrees. From far, in one column. */
function answered({ language, size }: WallView, synthesis: Synthesis): View {
  const parts = SYNTHESIS_FIELDS.flatMap((field) => part(field, synthesis[field], language));
  return flowing(text("wall.synthesis.agree"), parts, size.row === "far" ? "one" : "two");
}

function part(field: SynthesisField, words: string, language: string): TemplateResult[] {
  if (field === "open" && !words) return [];
  return [
    html`<section class=${field === "open" ? "question question-more" : "question"}>
      <h2>${text(`common.synthesis.${field}`)}</h2>
      ${
        words
          ? html`<p lang=${language}>${joinLastWords(typeset(words, language))}</p>`
          : quiet("wall.synthesis.empty")
      }
    </section>`,
  ];
}
