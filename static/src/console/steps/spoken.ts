import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { topics } from "../../selectors/explore.ts";
import { isOpening } from "../../selectors/meeting.ts";
import { isArriving } from "../../shared/meeting/gathering.ts";
import { silenceRow } from "../frame/silence.ts";
import type { ConsoleView } from "../frame/view.ts";
import { entrance } from "../room/join.ts";

/** A step at which the group speaks: the entrance during the opening, then the agreed topics. */
export function spokenPage(view: ConsoleView): TemplateResult {
  return page(view, "");
}

/** The same, with buttons for a moment of silence. */
export function silencePage(view: ConsoleView): TemplateResult {
  return page(view, silenceRow(view, false));
}

function page(view: ConsoleView, more: TemplateResult | string): TemplateResult {
  return html`<div class="console-part">
    <p class="soft">${text("console.script.wall_shows")}</p>
    ${more} ${isOpening(view.meeting) && !view.meeting.locked ? entrance(view.session) : agreedTopics(view)}
  </div>`;
}

/** How to enter, and how many phones are here, where a method opens with cards. */
export function entranceWhileArriving({ meeting, session }: ConsoleView): TemplateResult | string {
  return isArriving(meeting) && !meeting.locked ? entrance(session) : "";
}

function agreedTopics({ records, language }: ConsoleView): TemplateResult | string {
  const all = topics(records);
  if (all.length === 0) return "";
  return html`<h2>${text("console.choose.own_choice")}</h2>
    <ul class="console-names">${all.map(
      ({ title }) => html`<li lang=${language}>${typeset(title, language)}</li>`,
    )}</ul>`;
}
