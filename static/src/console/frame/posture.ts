import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { largeButton } from "./large-button.ts";
import type { ConsoleView } from "./view.ts";

/** What the room may be told, then the prompts of the facilitator's roles; a button shows one on the wall. */
export function posturePrompts(view: ConsoleView): TemplateResult {
  return html`<div class="console-part">
    <h2>${text("console.prompts.title")}</h2>
    <p class="soft">${text("console.prompts.helper")}</p>
    <div class="console-roles">
      ${group(view, text("console.prompts.for_the_room"), [text("console.prompts.nothing_recorded")])}
      ${view.method.posture.map(({ title, prompts }) => group(view, title, prompts))}
    </div>
  </div>`;
}

function group(view: ConsoleView, title: string, prompts: readonly string[]): TemplateResult {
  return html`<section class="sheet console-role">
    <h3>${title}</h3>
    <ul>${prompts.map((words) => prompt(view, words))}</ul>
  </section>`;
}

function prompt(view: ConsoleView, words: string): TemplateResult {
  const isLarge = view.meeting.projected_text === words;
  const project = (shown: boolean) =>
    view.run("project", { item: null, text: shown ? words : null });
  return html`<li>
    <p>${words}</p>
    ${largeButton({ about: words, isLarge, project })}
  </li>`;
}
