import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import { synthesisOf } from "../selectors/closing.ts";
import { flowing, one, type WallScreen, type WallView } from "./wall-view.ts";

const FIELDS = ["key_points", "connections", "open"] as const;

/** The two questions as they are asked, with what the group answers; the third only if written. */
export function synthesisScreen({ records, step, language }: WallView): WallScreen {
  const synthesis = synthesisOf(records);
  const parts = FIELDS.flatMap((field): TemplateResult[] => {
    const words = synthesis?.[field] ?? "";
    if (field === "open" && !words) return [];
    return [
      html`<section class="question">
        <h2>${text(`common.synthesis.${field}`)}</h2>
        ${
          words
            ? html`<p lang=${language}>${typeset(words, language)}</p>`
            : html`<p class="quiet">${text("wall.synthesis.empty")}</p>`
        }
      </section>`,
    ];
  });
  return one("synthesis", flowing(step.title, parts, "two"));
}
