import { html, type TemplateResult } from "lit-html";
import { showCode } from "../../helpers/text/codes.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import type { Opened } from "../../session/enter.ts";
import { copyButton } from "../controls/copy-button.ts";
import { opensHereOnly } from "./phone-address.ts";

/** The links of a meeting that was just opened, under a heading. */
export function openedMeeting(opened: Opened): TemplateResult {
  return opening(text("home.ready.title"), "", opened);
}

/** The same for a rehearsal, with what it is. */
export function openedRehearsal(opened: Opened): TemplateResult {
  const lead = html`<p>${text("home.rehearsal.lead")}</p>`;
  return opening(text("home.rehearsal.ready"), lead, opened);
}

function opening(title: string, lead: TemplateResult | string, opened: Opened): TemplateResult {
  return html`<section class="sheet" aria-labelledby="ready">
    <h2 id="ready" tabindex="-1">${title}</h2>
    ${lead} ${meetingLinks(opened)}
  </section>`;
}

/** The code of a meeting and its three links, whose keys stay in the fragments. */
export function meetingLinks(
  { code, links }: Opened,
  consoleHelper: TextKey = "home.ready.console_helper",
): TemplateResult {
  return html`<p class="code-shown" translate="no" aria-label=${text("home.ready.code", { code: showCode(code) })}>
      ${showCode(code)}
    </p>
    <ul class="links">
      <li>${button("wall", links.wall)} ${foot("home.ready.wall_helper", links.wall)}</li>
      <li>${button("console", links.console)} ${foot(consoleHelper, links.console)}</li>
      <li>
        <h3>${text("home.ready.join")}</h3>
        <p class="link-shown">${links.join}</p>
        ${foot(joinHelper(links.join), links.join)}
      </li>
    </ul>`;
}

function joinHelper(link: string): TextKey {
  return opensHereOnly(link) ? "home.ready.join_here_only" : "home.ready.join_helper";
}

function button(screen: "wall" | "console", link: string): TemplateResult {
  return html`<a
    class="button" data-rank=${screen === "wall" ? "first" : "second"}
    href=${link} target="_blank" rel="noopener"
  >${text(`home.ready.${screen}`)}</a>`;
}

function foot(helper: TextKey, link: string): TemplateResult {
  return html`<div class="link-foot">
    <p class="field-helper">${text(helper)}</p>
    ${copyButton(link)}
  </div>`;
}
