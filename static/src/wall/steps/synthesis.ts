import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { text } from "../../helpers/text/text.ts";
import { joinLastWords, typeset } from "../../helpers/text/typography.ts";
import { synthesisText } from "../../selectors/closing.ts";
import { vocabularyOf } from "../../selectors/vocabulary.ts";
import {
  flowing,
  headingNow,
  leading,
  one,
  quiet,
  quietNow,
  type View,
  type WallScreen,
  type WallView,
} from "../frame/view.ts";
import { floorInWords } from "./speak.ts";

/** The questions of the synthesis with their answers; `open` only once it is answered. */
export function synthesisScreen(view: WallView): WallScreen {
  const fields = vocabularyOf(view.records).synthesis;
  const isWritten = fields.some((field) => synthesisText(view.records, field));
  const shown = isWritten ? answered(view, fields) : unwritten(view);
  return { ...one("synthesis", shown), note: floorInWords(view) };
}

function unwritten({ step, language }: WallView): View {
  const now = quietNow(text(step.at_rest ? "wall.aloud" : "wall.synthesis.volunteer"));
  return leading(step.title, step.titleLanguage ?? language, now);
}

/** The answers, large, so that the group can say whether it agrees. From far, in one column. */
function answered({ records, language, size }: WallView, fields: readonly string[]): View {
  const parts = fields.flatMap((field) => part(field, synthesisText(records, field), language));
  const asked = headingNow(text("wall.synthesis.agree"));
  return flowing(asked, parts, size.row === "far" ? "one" : "two");
}

function part(field: string, words: string, language: string): TemplateResult[] {
  if (field === "open" && !words) return [];
  return [
    html`<section class=${field === "open" ? "question question-more" : "question"}>
      <h2>${optionText("synthesis_field", field)}</h2>
      ${
        words
          ? html`<p lang=${language}>${joinLastWords(typeset(words, language))}</p>`
          : quiet("wall.synthesis.empty")
      }
    </section>`,
  ];
}
