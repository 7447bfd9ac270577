import { html, nothing, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import type { OwnStep } from "../replica/records.ts";
import { icon } from "../shared/icons.ts";
import type { GroupingView } from "./view.ts";
import { stepWords } from "./words.ts";

/** One line of help, choosing several, proposals, and the way back. */
export function groupingTools(view: GroupingView): TemplateResult {
  const { commands, hand, moves } = view;
  return html`<div class="grouping-tools">
    <p class="soft" role=${commands.refusal ? "alert" : nothing}>${commands.refusal || help(view)}</p>
    <div class="grouping-buttons">
      ${
        hand.held && !hand.choosing
          ? tool("leave", () => moves.leave())
          : tool("choose", () => moves.choose(), hand.choosing)
      }
      ${tool("propose", () => view.propose(!view.proposing), view.proposing)}
      <span class="grouping-back">
        ${back(view, "undo", commands.steps?.undo ?? null)} ${back(view, "redo", commands.steps?.redo ?? null)}
      </span>
    </div>
  </div>`;
}

function help({ hand }: GroupingView): TemplateResult | string {
  if (hand.choosing && hand.cards.length === 0) return text("common.group.choose_help");
  if (hand.choosing) return text("common.group.tap_chosen", { count: hand.cards.length });
  const said = hand.theme ? "tap_theme" : hand.held ? "tap_place" : "help";
  const keys = text(`common.group.${hand.held ? "keys_held" : "keys"}`);
  return html`<span class="grouping-keys">${keys}</span><span class="grouping-taps">${text(`common.group.${said}`)}</span>`;
}

function tool(key: string, act: () => void, pressed?: boolean): TemplateResult {
  return html`<button
    type="button" class="button" data-size="small" data-tool=${key} aria-pressed=${pressed ?? nothing}
    @click=${act}
  >${text(`common.group.${key}`)}</button>`;
}

/** The step that would go is told; that of the other facilitator is marked as theirs. */
function back(
  { commands }: GroupingView,
  way: "undo" | "redo",
  step: OwnStep | null,
): TemplateResult {
  const theirs = step && !step.own ? text("common.group.theirs") : "";
  const said = step ? text(`common.group.${way}_of`, { step: stepWords(step) }) : "";
  const name = [said || text(`common.group.${way}`), theirs].filter(Boolean).join(", ");
  return html`<button
    type="button" class="button" data-size="small" data-tool=${way} aria-label=${name} title=${name}
    ?disabled=${!step} @click=${() => commands.back(way)}
  >${icon(way)}${theirs ? html`<span class="grouping-theirs">${icon("pair")}<span>${theirs}</span></span>` : ""}</button>`;
}
