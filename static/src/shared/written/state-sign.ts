import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { State } from "../../selectors/contributions.ts";
import { type Icon, icon } from "../controls/icons.ts";

const ICONS: Record<State | "draft", Icon> = {
  draft: "draft",
  waiting: "clock",
  saved: "check",
  set_aside: "aside",
  rephrased: "clock",
  refused: "close",
};

/** The state of a contribution, as an icon and in words. */
export function stateSign(state: State | "draft"): TemplateResult {
  return html`<span class="state" data-state=${state}>
    ${icon(ICONS[state])}${text(`common.state.${state}`)}
  </span>`;
}
