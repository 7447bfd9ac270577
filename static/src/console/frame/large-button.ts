import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { icon } from "../../shared/controls/icons.ts";

type Large = {
  about: string;
  isLarge: boolean;
  project: (shown: boolean) => unknown;
  item?: string;
};

/**
 * Shows a card, a note or a sentence large on the wall; pressed, it is there. Its name stays the same,
 * so that one button alone is named for taking away what is large: that of the line above the page.
 */
export function largeButton({ about, isLarge, project, item = "" }: Large): TemplateResult {
  const what = text("common.group.large");
  return html`<button type="button" class="text-button console-large" data-large=${item}
    aria-pressed=${isLarge} aria-label=${text("common.about", { what, about })}
    @click=${() => project(!isLarge)}
  >${isLarge ? icon("check") : ""}${what}</button>`;
}
