import { html, type TemplateResult } from "lit-html";
import "./cards.ts";
import { choosingPage } from "./choosing.ts";
import "./ended.ts";
import "./explore.ts";
import "../leaving/carry-titles.ts";
import "./carried-titles.ts";
import "./prompt.ts";
import "./rules.ts";
import "./synthesis.ts";
import type { ConsoleView } from "../frame/view.ts";
import { stillPage } from "./spoken.ts";
import "./words.ts";
import "../../grouping/board.ts";

/** The workbench of the current step. */
export function stepPage(view: ConsoleView): TemplateResult {
  const { session, step } = view;
  if (step.kind === "rules") return html`<console-rules .session=${session}></console-rules>`;
  switch (step.kind) {
    case "prompt":
      return html`<console-prompt .session=${session}></console-prompt>`;
    case "collect":
      return html`<console-cards .session=${session}></console-cards>
        <console-kept .session=${session}></console-kept>`;
    case "group":
      return html`<grouping-board .session=${session} .editable=${true}></grouping-board>`;
    case "choose":
      return choosingPage(view);
    case "notes":
      return html`<console-explore .session=${session}></console-explore>`;
    case "volunteer_text":
      return html`<console-synthesis .session=${session}></console-synthesis>`;
    case "words":
      return html`<console-words .session=${session}></console-words>
        <console-keep .session=${session}></console-keep>`;
    case "ended":
      return html`<console-keep .session=${session}></console-keep>
        <console-ended .session=${session}></console-ended>`;
    default:
      return stillPage(view);
  }
}
