import { html, nothing, type TemplateResult } from "lit-html";
import { type KeyUnder, text } from "../helpers/text/text.ts";
import type { OwnStep } from "../replica/records.ts";
import { meetingOf } from "../selectors/meeting.ts";
import { icon } from "../shared/controls/icons.ts";
import { actionText } from "./descriptions.ts";
import type { GroupingView } from "./view.ts";

/** One line of help, and the buttons: select several, proposals, undo and redo. */
export function groupingTools(view: GroupingView): TemplateResult {
  const { commands, selection, moves } = view;
  return html`<div class="grouping-tools">
    <p class="soft" role=${commands.refusal ? "alert" : nothing}>${commands.refusal || help(view)}</p>
    <div class="grouping-buttons">
      ${
        selection.items && !selection.selectingSeveral
          ? tool("leave", () => moves.clear())
          : tool("choose", () => moves.toggleSeveral(), selection.selectingSeveral)
      }
      ${tool("propose", () => view.propose(!view.proposing), view.proposing)}
      ${large(view)}
      <span class="grouping-history">
        ${historyButton(view, "undo", commands.steps?.undo ?? null)} ${historyButton(view, "redo", commands.steps?.redo ?? null)}
      </span>
    </div>
  </div>`;
}

/** For the one card that is selected. */
function large({ selection, records, commands }: GroupingView): TemplateResult | string {
  const [card, ...others] = selection.cards;
  if (!card || others.length) return "";
  const isLarge = meetingOf(records)?.projected === `card:${card}`;
  return tool("large", () => commands.project(isLarge ? null : card), isLarge);
}

function help({ selection }: GroupingView): TemplateResult | string {
  if (selection.selectingSeveral && selection.cards.length === 0)
    return text("common.group.choose_help");
  if (selection.selectingSeveral)
    return text("common.group.tap_chosen", { count: selection.cards.length });
  const taps = selection.theme ? "tap_theme" : selection.items ? "tap_place" : "help";
  const keys = text(`common.group.${selection.items ? "keys_held" : "keys"}`);
  return html`<span class="grouping-keys">${keys}</span><span class="grouping-taps">${text(`common.group.${taps}`)}</span>`;
}

function tool(key: KeyUnder<"common.group">, act: () => void, pressed?: boolean): TemplateResult {
  return html`<button
    type="button" class="button" data-size="small" data-tool=${key} aria-pressed=${pressed ?? nothing}
    @click=${act}
  >${text(`common.group.${key}`)}</button>`;
}

/** Names the action that would be undone or redone, and marks that of another facilitator. */
function historyButton(
  { commands }: GroupingView,
  way: "undo" | "redo",
  step: OwnStep | null,
): TemplateResult {
  const theirs = step && !step.own ? text("common.group.theirs") : "";
  const description = step ? text(`common.group.${way}_of`, { step: actionText(step) }) : "";
  const name = [description || text(`common.group.${way}`), theirs].filter(Boolean).join(", ");
  return html`<button
    type="button" class="button" data-size="small" data-repeated data-tool=${way} aria-label=${name} title=${name}
    ?disabled=${!step} @click=${() => commands.undoOrRedo(way)}
  >${icon(way)}${theirs ? html`<span class="grouping-theirs">${icon("pair")}<span>${theirs}</span></span>` : ""}</button>`;
}
