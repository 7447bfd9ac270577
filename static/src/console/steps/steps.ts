import { html, type TemplateResult } from "lit-html";
import { aloudPage } from "./aloud.ts";
import "./cards.ts";
import { choosingPage } from "./choosing.ts";
import "./ended.ts";
import "./explore.ts";
import "./carry-titles.ts";
import "./carried-titles.ts";
import "./earlier-closings.ts";
import "./prompt.ts";
import "./rules.ts";
import "./synthesis.ts";
import { type ConsolePage, drawingOf } from "../../shared/meeting/step-kinds.ts";
import { silenceRow } from "../frame/silence.ts";
import type { ConsoleView } from "../frame/view.ts";
import { entranceWhileArriving, silencePage, spokenPage } from "./spoken.ts";
import "./words.ts";
import "../../grouping/board.ts";

/** Pages that a board or a choice fills, and that of the end, where the closings are gone. */
const FILLED: ReadonlySet<ConsolePage> = new Set(["group", "choose", "aloud", "ended"]);

/** The page of the current step. */
export function stepPage(view: ConsoleView): TemplateResult {
  const { console: page } = drawingOf(view.step);
  return html`${
    FILLED.has(page)
      ? ""
      : html`<console-earlier-closings .session=${view.session}></console-earlier-closings>`
  }${PAGES[page](view)}`;
}

const PAGES: Record<ConsolePage, (view: ConsoleView) => TemplateResult> = {
  spoken: spokenPage,
  silence: silencePage,
  prompt: ({ session }) => html`<console-prompt .session=${session}></console-prompt>`,
  rules: ({ session }) => html`<console-rules .session=${session}></console-rules>`,
  collect: (view) => html`${entranceWhileArriving(view)}
    ${view.meeting.cards_shown ? "" : silenceRow(view, true)}
    <console-cards .session=${view.session}></console-cards>
    <console-carried-titles .session=${view.session}></console-carried-titles>`,
  group: ({ session }) =>
    html`<grouping-board .session=${session} .editable=${true}></grouping-board>`,
  choose: choosingPage,
  aloud: aloudPage,
  explore: ({ session }) => html`<console-explore .session=${session}></console-explore>`,
  synthesis: ({ session }) => html`<console-synthesis .session=${session}></console-synthesis>`,
  words: ({ session }) => html`<console-words .session=${session}></console-words>
    <console-carry-titles .session=${session}></console-carry-titles>`,
  ended: ({ session }) => html`<console-carry-titles .session=${session}></console-carry-titles>
    <console-ended .session=${session}></console-ended>`,
};
