import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { ConsoleView } from "./view.ts";

/** The prompts of the facilitator's roles, in the method's order; a button shows one on the wall. */
export function posturePrompts(view: ConsoleView): TemplateResult {
  return html`<div class="console-part">
    <h2>${text("console.prompts.title")}</h2>
    <p class="soft">${text("console.prompts.helper")}</p>
    <div class="console-roles">${view.method.posture.map(
      ({ title, prompts }) => html`<section class="sheet console-role">
        <h3>${title}</h3>
        <ul>${prompts.map((words) => prompt(view, words))}</ul>
      </section>`,
    )}</div>
  </div>`;
}

function prompt(view: ConsoleView, words: string): TemplateResult {
  const shown = view.meeting.projected_text === words;
  const what = text(shown ? "console.prompts.remove" : "console.prompts.project");
  return html`<li>
    <p>${words}</p>
    <button type="button" class="text-button"
      aria-label=${text("common.about", { what, about: words })}
      @click=${() => view.run("project", { item: null, text: shown ? null : words })}
    >${what}</button>
  </li>`;
}
